import type { Browser, Page } from '@playwright/test';

/** What Chromium says of the frames of one page while something was done to it. */
export interface Frames {
  /** Frames that were shown with all that was due. */
  readonly shown: number;
  /** Frames in which a scroll or an answer to a key was due, and that were not shown. */
  readonly dropped: number;
  /** The longest that the page's main thread was busy at a stretch. */
  readonly longestTaskMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds. */
  readonly dur?: number;
  readonly args: {
    readonly name?: string;
    readonly frame_reporter?: { readonly state: string; readonly affects_smoothness: boolean };
  };
}

const categories = ['-*', 'blink.user_timing', 'cc', 'benchmark', 'disabled-by-default-devtools.timeline'];
const MARK = 'watched from here';

export async function watchFrames(browser: Browser, page: Page, doing: () => Promise<unknown>): Promise<Frames> {
  await browser.startTracing(page, { categories });
  await page.evaluate((mark) => performance.mark(mark), MARK);
  await doing();
  const trace = await browser.stopTracing();
  return framesOf(JSON.parse(trace.toString()).traceEvents);
}

/** Of the process that set the mark: the other person's page is in the same trace. */
function framesOf(events: readonly TraceEvent[]): Frames {
  const pid = events.find(({ name }) => name === MARK)?.pid;
  const here = events.filter((event) => event.pid === pid);
  const main = here.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')?.tid;
  const frames = here.filter(({ name, ph }) => name === 'PipelineReporter' && ph === 'b');
  const tasks = here.filter(({ name, tid }) => name === 'RunTask' && tid === main);
  const count = (isSo: (state: string, isSeen: boolean) => boolean) =>
    frames.filter(({ args: { frame_reporter: it } }) => it && isSo(it.state, it.affects_smoothness)).length;
  return {
    shown: count((state) => state === 'STATE_PRESENTED_ALL'),
    dropped: count((state, isSeen) => isSeen && state === 'STATE_DROPPED'),
    longestTaskMs: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
  };
}
