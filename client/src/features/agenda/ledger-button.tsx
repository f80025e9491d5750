import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Tooltip } from '#ui/tooltip.tsx';
import './ledger.css';

interface LedgerButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** Said before what stands there, for who does not see in which column it stands: "Owner". */
  readonly about: string;
  readonly tone?: 'plain' | 'unset' | 'late';
  /** More than what stands there: the whole date, or what it is for while nothing is set. */
  readonly hint: string;
  readonly children: ReactNode;
}

/** An entry of the margin that one can press. It looks like the text that it is. */
export function LedgerButton({ about, tone = 'plain', hint, children, ...rest }: LedgerButtonProps) {
  return (
    <Tooltip text={hint}>
      <AriaButton {...rest} className={`ledger-button ledger-${tone}`}>
        <span className="visually-hidden">{about}: </span>
        {children}
      </AriaButton>
    </Tooltip>
  );
}
