import type { Side } from '#lib/who-is.ts';
import type { Presence } from '#sync/presence.ts';
import type { Store } from '#sync/store.ts';

export interface SayPresencePorts {
  readonly others: Store<readonly Presence[]>;
  /** The field that one is in. */
  readonly focused: Store<string | null>;
  readonly partner: Side;
  readonly announce: (sentence: string) => void;
}

/** A reload, a tunnel, a step through the page: what is over as soon as this is not worth a word. */
const GONE_AFTER_MS = 4000;
const STAYS_AFTER_MS = 1000;

/** Says when the other comes and goes, and when their caret comes into the text that one is writing in oneself. */
export function sayPresence({ others, focused, partner, announce }: SayPresencePorts): () => void {
  const theirs = () => (partner.id === null ? [] : others.get().filter(({ person }) => person.id === partner.id));
  const isInMyText = () => theirs().some(({ field }) => field !== null && field === focused.get());
  const here = createSaid({
    now: () => theirs().length > 0,
    announce,
    words: { true: `${partner.name} is here.`, false: `${partner.name} left.` },
    afterMs: { true: 0, false: GONE_AFTER_MS },
  });
  const together = createSaid({
    now: isInMyText,
    announce,
    words: { true: `${partner.name} is in this text, too.`, false: `${partner.name} left this text.` },
    afterMs: { true: STAYS_AFTER_MS, false: STAYS_AFTER_MS },
  });

  const look = () => {
    here.look();
    together.look();
  };
  // One's own caret went elsewhere: nobody left.
  const looksElsewhere = () => {
    together.forget();
    together.look();
  };
  look();
  const stops = [others.subscribe(look), focused.subscribe(looksElsewhere), here.stop, together.stop];
  return () => {
    for (const stop of stops) stop();
  };
}

interface SaidOptions {
  readonly now: () => boolean;
  readonly announce: (sentence: string) => void;
  readonly words: Readonly<Record<'true' | 'false', string>>;
  readonly afterMs: Readonly<Record<'true' | 'false', number>>;
}

/** Something that is so or is not, said when it has been otherwise for a while than was said last. */
function createSaid({ now, announce, words, afterMs }: SaidOptions) {
  let said = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    look() {
      stop();
      if (now() === said) return;
      timer = setTimeout(() => {
        if (now() === said) return;
        said = !said;
        announce(words[`${said}`]);
      }, afterMs[`${now()}`]);
    },
    forget() {
      stop();
      said = false;
    },
    stop,
  };
}
