import type { ItemId } from '@throughline/shared/ids';
import { type FormEvent, useState } from 'react';
import { useFieldText } from '#editor/use-field-text.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAgenda } from './agenda-context.ts';
import { focusOnceClosed } from './keep-focus.ts';
import './drop-dialog.css';

interface DropDialogProps {
  readonly id: ItemId;
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** A promise is dropped in the open, with a word about why. */
export function DropDialog({ id, isOpen, onOpenChange }: DropDialogProps) {
  return (
    <Dialog title="Drop this promise" isOpen={isOpen} onOpenChange={onOpenChange}>
      <DropForm id={id} onClose={() => onOpenChange(false)} />
    </Dialog>
  );
}

function DropForm({ id, onClose }: { readonly id: ItemId; readonly onClose: () => void }) {
  const { commands } = useAgenda();
  const words = useFieldText({ block: 'item', id, name: 'text' });
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === '') return setError('Say in a few words why.');
    commands.dropWith(id, reason.trim());
    onClose();
    // The row's own "drop" has gone with it.
    focusOnceClosed({ block: 'item', id }, 'reopen');
  }

  return (
    <form className="drop-form" onSubmit={onSubmit} noValidate>
      <p className="drop-words" dir="auto">
        {words}
      </p>
      <TextField
        label="Why"
        description="Both of you see it, here and in the record."
        value={reason}
        onChange={setReason}
        error={error}
        maxLength={500}
        autoFocus
      />
      <div className="drop-actions">
        <Button onPress={onClose}>Keep it</Button>
        <Button variant="primary" type="submit">
          Drop it
        </Button>
      </div>
    </form>
  );
}
