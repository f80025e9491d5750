import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Icon, type IconName } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';
import './icon-button.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly icon: IconName;
  /** A key for it, shown in the tooltip. */
  readonly shortcut?: string;
  readonly className?: string;
}

export function IconButton({ label, icon, shortcut, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={shortcut ? `${label} · ${shortcut}` : label}>
      <AriaButton {...rest} aria-label={label} className={`icon-button ${className}`}>
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}
