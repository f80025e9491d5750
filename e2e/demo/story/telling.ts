/** The words in which the story is told. What each does to the agenda: see `do-step.ts`. */
export type Who = 'ines' | 'daniel';

/** A paragraph, in which `[words](address)` is a link, or something with a shape. */
export type Block = string | { readonly list: readonly string[] } | { readonly numbered: readonly string[] } | Quote;
interface Quote {
  readonly quote: string;
}

/** What somebody does, and with what. Topics and promises have a name in the story. */
interface Deeds {
  readonly raises: { readonly topic: string; readonly title: string; readonly notes: readonly Block[] };
  readonly notes: { readonly topic: string; readonly add: readonly Block[] };
  readonly promises: NewPromise;
  readonly 'promises over HTTP': NewPromise;
  readonly ticks: OnPromise;
  readonly drops: OnPromise & { readonly because: string };
  readonly postpones: OnPromise & Required<Due>;
  readonly removes: OnPromise;
  readonly restores: OnPromise;
  readonly 'loses the network': object;
  readonly 'is back': object;
  readonly 'wraps up': { readonly discussed: readonly string[] };
}

interface OnPromise {
  readonly promise: string;
}

interface Due {
  /** So many days after the meeting of the chapter. */
  readonly due?: number;
}

interface NewPromise extends OnPromise, Due {
  readonly text: string;
  readonly under?: string;
  /** Where it is not the one who writes it. */
  readonly owner?: Who;
}

export type Deed = keyof Deeds;
export type StepThat<Is extends Deed> = { [Each in Is]: { readonly by: Who; readonly does: Each } & Deeds[Each] }[Is];
type Step = StepThat<Deed>;

/** What happens on one day, from a time of day on, a few minutes apart. Day 0 is the meeting's. */
interface Moment {
  readonly day: number;
  readonly at: string;
  readonly steps: readonly Step[];
}

/** Everything between one wrap-up and the next. */
export type Chapter = readonly Moment[];
