import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import './side-sheet.css';

interface SideSheetProps {
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  readonly children: ReactNode;
}

/** The sidebar where there is no room for one. */
export function SideSheet({ isOpen, onOpenChange, children }: SideSheetProps) {
  return (
    <ModalOverlay className="side-sheet-overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="side-sheet">
        <Dialog className="side-sheet-dialog" aria-label="Your 1:1s">
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
