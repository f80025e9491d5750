import type { ActionItemResource, ChangeActionItem, NewActionItem } from '@throughline/shared/http/action-items';
import type { Pair } from '@throughline/shared/http/pairs';
import { type Day, type ItemId, newItemId, type TopicId, type UserId } from '@throughline/shared/ids';
import { agendaName } from '@throughline/shared/wire/messages';
import { notFound, Refusal } from '../problem.ts';
import type { AgendaServices } from '../services.ts';
import { writeActionItems } from '../store/action-items.ts';
import type { AgendaEdit } from '../work/agenda-tasks.ts';
import type { Stamp } from './change-item.ts';
import { livingSession } from './living-session.ts';
import { refuseFull } from './refuse-full.ts';
import { toActionItem } from './to-action-item.ts';

/** A new promise in the living agenda: it appears in open editors at once. */
export async function addActionItem(
  services: AgendaServices,
  pair: Pair,
  by: UserId,
  { text, owner = by, due = null, topicId = null }: NewActionItem,
): Promise<ActionItemResource> {
  checkOwner(pair, owner);
  const id = newItemId();
  const item = {
    id,
    text: oneLine(text),
    owner: owner as UserId | null,
    due: due as Day | null,
    topicId: topicId as TopicId | null,
  };
  const added = await editAgenda(services, pair, by, id, (document, stamp) =>
    services.work.run('addItem', { document, item, stamp }),
  );
  if (!added) throw new Refusal(422, 'The current session shows no such topic. Leave it out, or name another.');
  return added;
}

export async function changeActionItem(
  services: AgendaServices,
  pair: Pair,
  by: UserId,
  { id, change }: { id: ItemId; change: ChangeActionItem },
): Promise<ActionItemResource> {
  if (change.owner !== undefined) checkOwner(pair, change.owner);
  const asked = change.text === undefined ? change : { ...change, text: oneLine(change.text) };
  const changed = await editAgenda(services, pair, by, id, async (document, stamp) => {
    const edit = await services.work.run('changeItem', { document, id, change: asked, stamp });
    checkReason(asked, edit?.items.find((item) => item.id === id)?.state);
    return edit;
  });
  if (!changed) throw notFound('You have no such action item.');
  return changed;
}

async function editAgenda(
  services: AgendaServices,
  pair: Pair,
  by: UserId,
  id: ItemId,
  write: (document: Uint8Array, stamp: Stamp) => Promise<AgendaEdit | null>,
): Promise<ActionItemResource | null> {
  const { db, log, now: wallClock } = services;
  const name = agendaName(pair.id);
  return log.edit<ActionItemResource | null>(name, async (now) => {
    const session = (await livingSession(db, pair.id)).number;
    const edit = await write(now.bytes, { by, session, at: wallClock().toISOString() });
    const row = edit?.items.find((item) => item.id === id);
    if (!edit || !row) return { update: null, result: null };
    refuseFull(services, now.bytes, edit.update);
    return {
      update: edit.update,
      result: toActionItem({ ...row, pairId: pair.id }, session),
      also: (trx, head) => writeActionItems(trx, { pairId: pair.id, name, head, items: edit.items }),
    };
  });
}

function checkOwner(pair: Pair, owner: string | null): void {
  if (owner === null || owner === pair.manager.id || owner === pair.report.id) return;
  throw new Refusal(422, 'The owner is one of the two people of the pair, by their id, or null.');
}

/** A reason by itself is a better one for what was dropped already. Thrown before anything is written. */
function checkReason({ reason, state }: ChangeActionItem, is: string | undefined): void {
  if (reason === undefined || state !== undefined || is === undefined || is === 'dropped') return;
  const detail = 'A reason belongs to what is dropped: send it with state "dropped".';
  throw new Refusal(422, detail, [{ field: 'reason', detail }]);
}

/** An action item is one paragraph. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
