import type { ReactElement } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  type MenuTriggerProps,
} from 'react-aria-components/Menu';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import { Icon, type IconName } from './icon.tsx';
import './menu.css';
import './popover.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line: what it does, or why it cannot be done now. */
  readonly description?: string;
  /** A key for it, at the right. */
  readonly shortcut?: string;
  readonly icon?: IconName;
  readonly isDisabled?: boolean;
  /** Set on any entry, the menu becomes a choice of one. */
  readonly isSelected?: boolean;
  readonly tone?: 'danger';
  readonly startsGroup?: boolean;
  onAction(): void;
}

export interface MenuProps extends Pick<MenuTriggerProps, 'isOpen' | 'onOpenChange'> {
  readonly label: string;
  /** A Button or IconButton. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuEntry[];
  readonly placement?: AriaPopoverProps['placement'];
}

export function Menu({ label, trigger, items, placement = 'bottom start', ...open }: MenuProps) {
  const isChoice = items.some((entry) => entry.isSelected !== undefined);
  const choice = {
    selectionMode: 'single' as const,
    selectedKeys: items.filter((entry) => entry.isSelected).map((entry) => entry.id),
  };
  return (
    <MenuTrigger {...open}>
      {trigger}
      <AriaPopover className="popover" placement={placement} offset={4}>
        <AriaMenu
          className="menu"
          aria-label={label}
          disabledKeys={items.filter((entry) => entry.isDisabled).map((entry) => entry.id)}
          onAction={(id) => items.find((entry) => entry.id === id)?.onAction()}
          {...(isChoice && choice)}
        >
          {items.flatMap(menuEntry)}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  );
}

function menuEntry(entry: MenuEntry) {
  const { id, label, description, shortcut, icon, isSelected, tone, startsGroup } = entry;
  const item = (
    <AriaMenuItem key={id} id={id} textValue={label} className={`menu-item ${tone ? `menu-${tone}` : ''}`}>
      {icon && <Icon name={icon} />}
      <span className="menu-words">
        <Text slot="label">{label}</Text>
        {description && (
          <Text slot="description" className="menu-description">
            {description}
          </Text>
        )}
      </span>
      {shortcut && <kbd className="menu-shortcut">{shortcut}</kbd>}
      {isSelected && <Icon name="check" />}
    </AriaMenuItem>
  );
  return startsGroup ? [<Separator key={`before ${id}`} className="menu-rule" />, item] : [item];
}
