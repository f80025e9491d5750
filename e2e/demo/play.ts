import type { Calendar } from './calendar.ts';
import type { DemoClock } from './demo-clock.ts';
import { doStep, type Scene } from './do-step.ts';
import { inStep, type Player } from './player.ts';
import type { Chapter, Who } from './story/telling.ts';

const STEP_MS = 4 * 60_000;

interface Stage {
  readonly pairId: string;
  readonly players: Readonly<Record<Who, Player>>;
  readonly clock: DemoClock;
  readonly calendar: Calendar;
  /** Called when a chapter begins, with its meeting's day. */
  readonly onChapter: (chapter: number, meeting: Date) => void;
}

/** Lives through the story, chapter by chapter, each step when it happens. */
export async function play(story: readonly Chapter[], stage: Stage): Promise<void> {
  const { clock, calendar, players, pairId } = stage;
  const names = { topics: new Map(), promises: new Map() };
  for (const [index, moments] of story.entries()) {
    const chapter = index + 1;
    stage.onChapter(chapter, calendar.meeting(chapter));
    const scene: Scene = { pairId, players, now: clock.now, due: (days) => calendar.due(chapter, days), ...names };
    await schedule(stage, calendar.meeting(chapter));
    for (const { day, at, steps } of moments) {
      clock.set(calendar.moment(chapter, day, at));
      for (const step of steps) {
        await doStep(step, scene);
        await inStep([players.ines, players.daniel]);
        clock.pass(STEP_MS);
      }
    }
  }
}

async function schedule({ players, pairId }: Stage, meeting: Date): Promise<void> {
  await players.ines.person.ask('PATCH', `/api/pairs/${pairId}`, { scheduledFor: meeting.toISOString() });
  await inStep([players.ines, players.daniel]);
}
