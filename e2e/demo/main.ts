import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from '../../server/src/app.ts';
import { readSettings } from '../../server/src/env.ts';
import { runMain, say, serve } from '../../server/src/serve.ts';
import { pairUp } from '../harness/person.ts';
import { createCalendar } from './calendar.ts';
import { createDemoClock } from './demo-clock.ts';
import { createDoors } from './doors.ts';
import { createMailbox, linkIn } from './mailbox.ts';
import { signInLink, signUp } from './people.ts';
import { play } from './play.ts';
import { Player } from './player.ts';
import { cast, story } from './story/story.ts';

/** Beside `npm start`, not instead of it. */
const DEMO_PORT = '3001';

runMain(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [clock, mailbox, doors] = [createDemoClock(), createMailbox(), createDoors()];
  // Nobody's own settings: above all, not their data folder.
  const { PORT = DEMO_PORT, LOG_LEVEL } = process.env;
  const settings = readSettings({ PORT, LOG_LEVEL, DATA_DIR: folder, LIMIT_MAILS: '100000' });
  const app = await buildApp(settings, { now: clock.now, mailer: mailbox, routes: doors.routes });
  const url = await serve(app, settings);

  say('Eight weeks of two people’s 1:1s, in a few seconds:');
  const calendar = createCalendar(clock.now(), story.length);
  const at = { url, syncUrl: `${url.replace('http', 'ws')}/sync` };
  const [ines, daniel] = await Promise.all([signUp(at, mailbox, cast.ines), signUp(at, mailbox, cast.daniel)]);
  clock.set(calendar.moment(1, -3, '15:20'));
  const pairId = await pairUp(ines, daniel);
  const players = { ines: new Player(at, pairId, ines), daniel: new Player(at, pairId, daniel) };
  await play(story, { pairId, players, clock, calendar, onChapter });
  await Promise.all([players.ines.leave(), players.daniel.leave()]);
  clock.goOn();

  doors.add('ines', () => signInLink(at, mailbox, ines, `/pairs/${pairId}`));
  doors.add('daniel', () => signInLink(at, mailbox, daniel, `/pairs/${pairId}`));
  mailbox.onOther((mail) => say(`A mail to ${mail.to}, “${mail.subject}”: ${linkIn(mail)}`));
  const { port } = new URL(url);
  say(`
The demo is ready. Open both links, side by side, in one browser or in two:

  ${ines.name}, the manager   http://localhost:${port}/demo/ines
  ${daniel.name}, her report        http://127.0.0.1:${port}/demo/daniel

Each link signs in, as often as it is opened. When the demo ends (Ctrl+C), all of it is forgotten.
`);
});

function onChapter(chapter: number, meeting: Date): void {
  const day = meeting.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
  say(`  session ${chapter}, ${day}${chapter === story.length ? ', is next' : ''}`);
}
