import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Icon, type IconName } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';
import './icon-button.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  /** In the tooltip; the label where nothing else is to be said. */
  readonly hint?: string;
  readonly icon: IconName;
}

export function IconButton({ label, hint = label, icon, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={hint}>
      <AriaButton {...rest} aria-label={label} className="icon-button">
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}
