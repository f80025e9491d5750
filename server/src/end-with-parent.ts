const LOOK_EVERY_MS = 1000;

/**
 * `npm start` is npm, a shell, the launcher and then this process. When the launcher is killed outright, no signal comes
 * down to here: the system hands this process to another parent. `THROUGHLINE_PARENT` names the one to end with.
 */
export function endWithParent(stop: () => void): void {
  const parent = Number(process.env.THROUGHLINE_PARENT ?? 0);
  if (!(parent > 1)) return;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, LOOK_EVERY_MS).unref();
}
