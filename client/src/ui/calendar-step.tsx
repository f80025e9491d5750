import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from './icon.tsx';
import './icon-button.css';

/** The calendar names these two itself. */
export function CalendarStep({ slot, icon }: { readonly slot: 'previous' | 'next'; readonly icon: 'left' | 'right' }) {
  return (
    <AriaButton slot={slot} className="icon-button">
      <Icon name={icon} />
    </AriaButton>
  );
}
