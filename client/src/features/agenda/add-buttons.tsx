import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useAgenda } from './agenda-context.ts';

export function AddButtons() {
  const { commands } = useAgenda();
  return (
    <div className="agenda-add">
      <Button variant="quiet" onPress={() => commands.addTopicAtEnd()}>
        <Icon name="plus" />
        Topic
      </Button>
      <Button variant="quiet" onPress={() => commands.addItemAtHand()}>
        <Icon name="plus" />
        Action item
      </Button>
    </div>
  );
}
