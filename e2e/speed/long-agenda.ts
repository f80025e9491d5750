import { addItem, addTopic, replaceText } from '@throughline/shared/agenda/edits';
import { orderAt } from '@throughline/shared/agenda/order';
import { newItemId, newTopicId, type UserId } from '@throughline/shared/ids';
import type * as Y from 'yjs';

const TOPICS = 15;
const ITEMS_A_TOPIC = 4;
const SENTENCE = 'What we said about it the last time still holds, and two things are new since then. ';

/** Fifteen topics with four lines of notes and four promises each: more than any meeting talks about. */
export function fillAgenda(doc: Y.Doc, author: UserId): void {
  const orders: string[] = [];
  for (let n = 1; n <= TOPICS; n++) {
    const id = newTopicId();
    const order = orderAt(orders, orders.length);
    orders.push(order);
    addTopic(doc, { id, order, author, raisedIn: 1, title: `Topic ${n}` });
    replaceText(doc, { block: 'topic', id, name: 'notes' }, SENTENCE.repeat(4).trim());
    fillTopic(doc, author, { id, n });
  }
}

function fillTopic(doc: Y.Doc, author: UserId, topic: { id: ReturnType<typeof newTopicId>; n: number }): void {
  const orders: string[] = [];
  for (let k = 1; k <= ITEMS_A_TOPIC; k++) {
    const order = orderAt(orders, orders.length);
    orders.push(order);
    const place = { topic: topic.id, order };
    const text = `Promise ${k} of topic ${topic.n}, with a few words more than fit a label`;
    addItem(doc, { id: newItemId(), place, author, owner: author, raisedIn: 1, text });
  }
}
