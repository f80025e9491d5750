import type { TopicId } from '@throughline/shared/ids';
import { useFieldText } from '#editor/use-field-text.ts';
import { useAgenda } from './agenda-context.ts';
import { BlockHandle } from './block-handle.tsx';
import { clipboardEntries } from './clipboard-entries.ts';
import { stepEntries } from './step-entries.ts';

export function TopicHandle({ id }: { readonly id: TopicId }) {
  const { commands, clipboard } = useAgenda();
  const ref = { block: 'topic', id } as const;
  const title = useFieldText({ ...ref, name: 'title' });
  return (
    <BlockHandle
      block={ref}
      label={title === '' ? 'Menu of untitled topic' : `Menu of topic ${title}`}
      entries={() => [
        ...stepEntries(commands, ref),
        ...clipboardEntries(clipboard, ref),
        {
          id: 'remove',
          label: 'Remove topic',
          description: 'Its promises stay, at the top. It can be restored until the wrap-up.',
          tone: 'danger',
          startsGroup: true,
          onAction: () => commands.removeBlock(ref),
        },
      ]}
    />
  );
}
