import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import { fieldText } from '@throughline/shared/agenda/fields';
import type { ActionItemResource } from '@throughline/shared/http/action-items';
import type { Answer } from '../harness/person.ts';
import { type Deed, itemOf, personOf, type World, writerOf } from './world.ts';

/** Steps of somebody who uses the API, on what one of the clients shows. */
export const overHttp = {
  async httpAdd(world, step) {
    const { witness, pairId } = world;
    const text = witness.newText('http', '', step.much);
    const { id: owner } = personOf(world, step);
    const answer = await personOf(world, step).call('POST', `/api/pairs/${pairId}/action-items`, { text, owner });
    if (!worked(answer)) throw unexpected('Adding an item', answer);
    const { id } = answer.body as ActionItemResource;
    for (const character of text) witness.typed.set(character, { by: 'http', into: id });
    witness.items.add(id);
    witness.give(id, 'owner', owner);
    witness.overHttp.add(`${id}/place`);
    return true;
  },
  async httpTick(world, step) {
    const item = itemOf(writerOf(world, step), step);
    if (!item) return false;
    world.witness.overHttp.add(`${item.id}/closed`);
    const answer = await personOf(world, step).call('PATCH', `/api/action-items/${item.id}`, { state: 'done' });
    return changed(answer);
  },
  async httpText(world, step) {
    const { witness } = world;
    const writer = writerOf(world, step);
    const item = itemOf(writer, step);
    if (!item) return false;
    const typed = witness.newText('http', item.id, step.much);
    const old = fieldText(writer.doc, { block: 'item', id: item.id, name: 'text' })?.toString() ?? '';
    const kept = [...old].filter((character) => witness.typed.has(character)).join('');
    const text = step.where > 500 ? kept + typed : typed;
    witness.replaceAllBut(text, item.id);
    const answer = await personOf(world, step).call('PATCH', `/api/action-items/${item.id}`, { text });
    if (changed(answer)) return true;
    witness.untype(typed);
    return false;
  },
  async wrapUp(world, step) {
    const session = currentSession(writerOf(world, step).doc);
    const answer = await personOf(world, step).call('POST', `/api/pairs/${world.pairId}/wrap-up`, { session });
    if (answer.status === 409) return false;
    if (!worked(answer)) throw unexpected('Wrapping up', answer);
    await noteRecord(world, session);
    return true;
  },
} satisfies Record<string, Deed>;

/** A record says what it said when it was first read. */
export async function noteRecord({ people, pairId, records }: World, session: number): Promise<void> {
  const record = JSON.stringify(await people[0].ask('GET', `/api/pairs/${pairId}/sessions/${session}?as=wrapped`));
  const first = records.get(session) ?? record;
  records.set(session, first);
  if (record !== first) throw new Error(`[RECORD-1] The record of session ${session} was ${first} and is ${record}`);
}

/** An item that a client made while it was away is not known to the server yet; a settled one is out of reach. */
function changed(answer: Answer): boolean {
  if (answer.status === 404 || answer.status === 409) return false;
  if (!worked(answer)) throw unexpected('Changing an item', answer);
  return true;
}

function worked({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function unexpected(deed: string, { status, body }: Answer): Error {
  return new Error(`${deed} answered ${status}: ${JSON.stringify(body)}`);
}
