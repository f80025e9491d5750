import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import './button.css';

interface ButtonLinkProps extends Omit<ComponentProps<'a'>, 'className'> {
  readonly variant?: 'primary' | 'quiet';
  readonly size?: 'm' | 's';
}

function ButtonAnchor({ variant = 'quiet', size = 'm', ...rest }: ButtonLinkProps) {
  return <a {...rest} className={`button button-${variant} button-${size}`} />;
}

/** Goes somewhere, and looks like a button because it is what one came to press. */
export const ButtonLink = createLink(ButtonAnchor);
