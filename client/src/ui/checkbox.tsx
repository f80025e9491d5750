import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox';
import './checkbox.css';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  /** Without children an `aria-label` is wanted. */
  readonly children?: ReactNode;
  /** `round` for "discussed" and the like, so that it is not taken for a promise. */
  readonly shape?: 'square' | 'round';
  readonly className?: string;
}

export function Checkbox({ children, shape = 'square', className = '', ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={`checkbox ${className}`}>
      <span className={`checkbox-box checkbox-${shape}`}>
        <svg aria-hidden="true" viewBox="0 0 16 16" width="14" height="14">
          <path d="M3 8.6l3.2 3.2L13 4.6" pathLength="1" />
        </svg>
      </span>
      {children !== undefined && <span>{children}</span>}
    </AriaCheckbox>
  );
}
