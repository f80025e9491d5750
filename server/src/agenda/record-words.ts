import type { RecordedItem, RecordedTopic } from '@throughline/shared/agenda/record';
import type { SessionRecord } from '@throughline/shared/http/sessions';

/** A record's facts as plain words, the same in every format. The caller escapes them. */
function nameIn({ manager, report }: SessionRecord, id: string | null): string | null {
  return [manager, report].find((member) => id !== null && member.id === id)?.name ?? null;
}

export function recordTitle({ number, manager, report }: SessionRecord): string {
  return `${manager.name} & ${report.name}, session ${number}`;
}

/** When it was over, and by whom. */
export function endLine(record: SessionRecord): string {
  if (record.wrappedAt === null) {
    const by = nameIn(record, record.endedBy);
    return `As it stood when ${by === null ? 'this 1:1 ended' : `${by} ended this 1:1`} on ${record.endedAt.slice(0, 10)}`;
  }
  return `Wrapped up on ${record.wrappedAt.slice(0, 10)} by ${nameIn(record, record.wrappedBy) ?? 'one of you'}`;
}

/** Owner, due date, outcome and reason, in the order in which one asks. */
export function itemFacts(record: SessionRecord, item: RecordedItem): string[] {
  const { owner, due, outcome, closed, timesCarried, origin } = item;
  const facts = [nameIn(record, owner) ?? 'nobody yet'];
  if (due) facts.push(`due ${due}`);
  facts.push(closed?.reason ? `dropped: ${closed.reason}` : outcomeIn(record, outcome, 'still open'));
  if (timesCarried > 0)
    facts.push(timesCarried === 1 ? 'came from the session before' : `carried ${timesCarried} times`);
  if (origin?.title) facts.push(`from “${origin.title}”`);
  return facts;
}

export function topicFacts(record: SessionRecord, topic: RecordedTopic): string[] {
  const author = nameIn(record, topic.author);
  return [outcomeIn(record, topic.outcome, 'not discussed'), ...(author === null ? [] : [`raised by ${author}`])];
}

/** What the 1:1 ended with was carried nowhere. */
function outcomeIn({ wrappedAt }: SessionRecord, outcome: string, open: string): string {
  return wrappedAt === null && outcome === 'carried' ? open : outcome;
}

export interface RecordSection {
  readonly title: string;
  readonly items: readonly RecordedItem[];
  readonly topics: readonly RecordedTopic[];
}

/** A record from top to bottom; parts that say nothing are left out. */
export function recordSections({ asWrapped, later }: SessionRecord): RecordSection[] {
  const sections = [
    { title: 'Last time we said', items: asWrapped.promises, topics: [] },
    { title: 'Topics', items: [], topics: asWrapped.topics },
    { title: 'Also promised', items: asWrapped.loose, topics: [] },
    { title: 'Added later', items: later?.items ?? [], topics: later?.topics ?? [] },
  ];
  return sections.filter(({ items, topics }) => items.length + topics.length > 0);
}
