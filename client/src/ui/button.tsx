import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly size?: 'm' | 's';
  readonly children: ReactNode;
  /** For placing it, never for its looks. */
  readonly className?: string;
}

/** `primary` once a page at most, `quiet` for the rest, `plain` reads as a word in the text. */
export function Button({ variant = 'quiet', size = 'm', className = '', ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={`button button-${variant} button-${size} ${className}`} />;
}
