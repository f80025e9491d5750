import { type ChangeEvent, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { pasteIn } from '#clipboard/paste-in.ts';
import { useAgenda } from './agenda-context.ts';

interface FirstTopicProps {
  readonly isFirst: boolean;
  onBegin(): void;
}

/**
 * Nobody's page writes anything by being opened, so the first title is a plain input until its first letter. With it
 * the topic is made, and the caret goes on in the topic's own title before the next letter comes.
 */
export function FirstTopic({ isFirst, onBegin }: FirstTopicProps) {
  const { commands, clipboard } = useAgenda();
  const input = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);

  useEffect(() => {
    // Where a finger types, the focus would bring up the keyboard over the words that explain the page.
    const isIdle = document.activeElement === document.body || document.activeElement?.id === 'main';
    if (isFirst && isIdle && matchMedia('(hover: hover)').matches) input.current?.focus();
  }, [isFirst]);

  function begin({ value }: HTMLInputElement): void {
    if (value.trim() === '' || isComposing.current) return;
    flushSync(() => {
      onBegin();
      commands.addTopicAtEnd(value);
    });
  }

  return (
    <input
      ref={input}
      className="first-topic"
      dir="auto"
      aria-label="Topic title"
      placeholder={isFirst ? 'The first topic' : 'The next topic'}
      autoComplete="off"
      onChange={(event: ChangeEvent<HTMLInputElement>) => begin(event.currentTarget)}
      onPaste={(event) => {
        const { value } = event.currentTarget;
        if (value !== '' || !clipboard.pasteTopics(pasteIn(event.clipboardData))) return;
        event.preventDefault();
        onBegin();
      }}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        begin(event.currentTarget);
      }}
    />
  );
}
