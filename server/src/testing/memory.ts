/** Megabytes that the process has now beyond what it had when this was called, at the most, while `work` ran. */
export async function memoryGrowth(work: () => Promise<void>): Promise<number> {
  const start = process.memoryUsage.rss();
  let highest = start;
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 5);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return (Math.max(highest, process.memoryUsage.rss()) - start) / 1_000_000;
}
