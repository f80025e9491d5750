import { useAgenda } from './agenda-context.ts';
import { FirstTopic } from './first-topic.tsx';

/** Says what will be here, and lets one begin right there. `isFirst`: nothing at all is on the page yet. */
export function EmptyPage({ isFirst }: { readonly isFirst: boolean }) {
  const { people } = useAgenda();
  return (
    <section className="empty-page" aria-label="First topic">
      <FirstTopic isFirst={isFirst} />
      {isFirst && (
        <div className="empty-page-words">
          <p>What would you like to talk about? A topic has a title, notes, and what you promise each other.</p>
          <p>
            You and {people.partner.name} both write here, before the meeting and in it. What is not done by then is
            here again next time, until one of you has done it or dropped it.
          </p>
        </div>
      )}
    </section>
  );
}
