import type { LaidRecord } from './lay-out-record.ts';
import type { Reading } from './reading.ts';
import { RecordItems } from './record-item.tsx';
import { RecordTopic } from './record-topic.tsx';

interface RecordBodyProps extends Reading {
  readonly record: LaidRecord;
}

export function RecordBody({ record, ...shared }: RecordBodyProps) {
  const { promises, loose, topics, added } = record;
  const showsAdded = shared.showsLater && added.topics.length + added.items.length > 0;
  if (promises.length + loose.length + topics.length === 0 && !showsAdded) {
    return <p className="record-empty">Nothing was written in this session.</p>;
  }
  return (
    <div className="record">
      {promises.length > 0 && (
        <section className="record-promises">
          <h2 className="record-heading">Last time we said</h2>
          <RecordItems items={promises} {...shared} />
        </section>
      )}
      <RecordItems items={loose} {...shared} />
      {topics.map((topic) => (
        <RecordTopic key={topic.block.id} topic={topic} {...shared} />
      ))}
      {showsAdded && (
        <section className="record-added">
          <h2 className="record-heading">
            <span className="added-later">Added later</span>
            After the wrap-up
          </h2>
          <RecordItems items={added.items.map((block) => ({ block, later: null }))} {...shared} />
          {added.topics.map((block) => (
            <RecordTopic key={block.id} topic={{ block, later: null, items: [] }} {...shared} />
          ))}
        </section>
      )}
    </div>
  );
}
