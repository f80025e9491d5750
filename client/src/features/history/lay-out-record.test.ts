import type { RecordedItem, RecordedTopic } from '@throughline/shared/agenda/record';
import type { SessionRecord } from '@throughline/shared/http/sessions';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import { layOutRecord } from './lay-out-record.ts';

const item = (id: string, outcome: RecordedItem['outcome'] = 'carried'): RecordedItem => ({
  id: id as ItemId,
  text: [],
  outcome,
  owner: null,
  due: null,
  author: null,
  raisedIn: 1,
  timesCarried: 0,
  closed: null,
  removed: null,
  origin: null,
});

const topic = (id: string, items: RecordedItem[] = []): RecordedTopic => ({
  id: id as TopicId,
  title: [],
  notes: [],
  outcome: 'discussed',
  author: null,
  raisedIn: 1,
  timesCarried: 0,
  removed: null,
  items,
});

const person = { id: null, name: 'Ada', email: 'ada@example.com' };
const record = (later?: SessionRecord['later']): SessionRecord => ({
  number: 1,
  scheduledFor: null,
  wrappedAt: '2026-11-23T10:00:00Z',
  wrappedBy: 'ada',
  manager: person,
  report: person,
  asWrapped: { session: 1, promises: [item('p')], loose: [], topics: [topic('t', [item('i')])] },
  ...(later && { later }),
});

describe('a record, laid out', () => {
  it('stands alone when nothing came later', () => {
    const laid = layOutRecord(record({ topics: [], items: [] }));
    expect(laid.hasLater).toBe(false);
    expect(laid.topics[0]?.later).toBeNull();
    expect(layOutRecord(record()).hasLater).toBe(false);
  });

  it('[RECORD-3] puts what came later beside what was wrapped', () => {
    const laid = layOutRecord(record({ topics: [topic('t')], items: [item('i', 'done'), item('p', 'dropped')] }));
    expect(laid.topics[0]?.later?.id).toBe('t');
    expect(laid.topics[0]?.items[0]).toMatchObject({ block: { outcome: 'carried' }, later: { outcome: 'done' } });
    expect(laid.promises[0]?.later?.outcome).toBe('dropped');
    expect(laid.added).toEqual({ topics: [], items: [] });
    expect(laid.hasLater).toBe(true);
  });

  it('[RECORD-3] lets stand by itself what the session did not have', () => {
    const laid = layOutRecord(record({ topics: [topic('new')], items: [item('new item')] }));
    expect(laid.added.topics.map(({ id }) => id)).toEqual(['new']);
    expect(laid.added.items.map(({ id }) => id)).toEqual(['new item']);
  });
});
