import { useAgenda } from './agenda-context.ts';
import { FirstTopic } from './first-topic.tsx';
import { useHold } from './use-hold.ts';

interface EmptyPageProps {
  /** The other person may have begun while one is at it here. */
  readonly hasTopic: boolean;
  /** Nothing at all is on the page yet. */
  readonly isFirst: boolean;
}

/** Says what will be here, and lets one begin right there. It goes when one is done with it, whoever was first. */
export function EmptyPage({ hasTopic, isFirst }: EmptyPageProps) {
  const { people } = useAgenda();
  const { isHeld, letGo, holding } = useHold();
  if (hasTopic && !isHeld) return null;
  return (
    <section className="empty-page" aria-label="First topic" {...holding}>
      <FirstTopic isFirst={isFirst} onBegin={letGo} />
      {isFirst && (
        <div className="empty-page-words">
          <p>What would you like to talk about? A topic has a title, notes, and what you promise each other.</p>
          <p>
            You and {people.partner.name} both write here, before a session and in it. What is not done by then is here
            again next time, until one of you has done it or dropped it.
          </p>
        </div>
      )}
    </section>
  );
}
