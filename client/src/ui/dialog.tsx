import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './icon-button.tsx';
import { useFocusBack } from './use-focus-back.ts';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  readonly children: ReactNode;
  /** Buttons at its foot, the main one last. */
  readonly footer?: ReactNode;
  /** `alertdialog` for a question that a click outside must not answer. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly size?: 's' | 'm';
}

export function Dialog({ title, isOpen, onOpenChange, children, footer, role = 'dialog', size = 's' }: DialogProps) {
  useFocusBack(isOpen);
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
    >
      <Modal className={`dialog-modal dialog-${size}`}>
        <AriaDialog className="dialog" role={role}>
          <header className="dialog-header">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton label="Close" icon="close" onPress={() => onOpenChange(false)} />
          </header>
          <div className="dialog-body">{children}</div>
          {footer !== undefined && <footer className="dialog-footer">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
