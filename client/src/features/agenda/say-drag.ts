/** Over each gap on the way nothing is said: only where the hand stays for a moment. */
const RESTS_AFTER_MS = 400;

/** Says what happens to a dragged block for who cannot see it. */
export function sayDrag(announce: (sentence: string) => void, block: string) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (sentence: string): void => {
    clearTimeout(timer);
    announce(sentence);
  };
  return {
    pickedUp: () => say(`Picked up: ${block}.`),
    over(landing: string): void {
      clearTimeout(timer);
      timer = setTimeout(announce, RESTS_AFTER_MS, landing);
    },
    // Not "dropped": that is what becomes of a promise that nobody keeps.
    landed: (landing: string) => say(`Put down: ${block}. ${landing}.`),
    putBack: () => say(`Put back: ${block}.`),
  };
}
