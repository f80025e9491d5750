import type { ActionItem } from '@throughline/shared/agenda/blocks';
import type { Side } from '#lib/who-is.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Menu, type MenuEntry } from '#ui/menu.tsx';
import { useAgenda } from './agenda-context.ts';
import { LedgerButton } from './ledger-button.tsx';

export function OwnerMenu({ item }: { readonly item: ActionItem }) {
  const { commands, people } = useAgenda();
  const owner = people.of(item.owner);
  const name = owner?.name ?? 'nobody';

  const entryOf = (person: Side): MenuEntry => ({
    id: person.role,
    label: person.name,
    isSelected: owner?.role === person.role,
    isDisabled: person.id === null,
    ...(person.id === null && { description: `${person.name} has not joined yet.` }),
    onAction: () => commands.setOwner(item.id, person.id),
  });
  const nobody: MenuEntry = {
    id: 'nobody',
    label: 'Nobody yet',
    isSelected: owner === null,
    onAction: () => commands.setOwner(item.id, null),
  };

  return (
    <span className={owner ? `ledger-owner person-${owner.role}` : 'ledger-owner'} data-part="owner">
      <Menu
        label="Owner"
        items={[entryOf(people.manager), entryOf(people.report), nobody]}
        trigger={
          <LedgerButton about="Owner" hint="Who will do it" tone={owner ? 'plain' : 'unset'}>
            {owner && <Avatar name={owner.name} role={owner.role} />}
            {name}
          </LedgerButton>
        }
      />
    </span>
  );
}
