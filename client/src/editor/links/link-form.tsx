import { safeLink } from '@throughline/shared/agenda/safe-link';
import { type FocusEvent, type FormEvent, type KeyboardEvent, useState } from 'react';
import type { LinkPopupState } from './link-popup-store.ts';

/** The address of a link, being written. Escape goes back to the text and leaves the link as it was. */
export function LinkForm({ popup }: { readonly popup: LinkPopupState }) {
  const [address, setAddress] = useState(popup.href);
  const [isWrong, setWrong] = useState(false);
  const href = safeLink(popup.href);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setWrong(!popup.save(address));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    popup.leave();
  }

  function onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLFormElement>) {
    // To another tab or window, from where one comes back.
    if (relatedTarget === null && !document.hasFocus()) return;
    if (!currentTarget.contains(relatedTarget)) popup.leave();
  }

  return (
    <form className="link-form" onSubmit={onSubmit} onKeyDown={onKeyDown} onBlur={onBlur} noValidate>
      <input
        aria-label="Address"
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? 'link-wrong' : undefined}
        ref={enter}
        inputMode="url"
        autoComplete="off"
        placeholder="Paste or type an address"
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <button type="submit">{popup.href === '' ? 'Link' : 'Save'}</button>
      {href !== null && (
        <a href={href} target="_blank" rel="noopener noreferrer nofollow">
          Open
        </a>
      )}
      {popup.href !== '' && (
        <button type="button" onClick={popup.remove}>
          Remove
        </button>
      )}
      {isWrong && (
        <p id="link-wrong" role="alert">
          That is no address. It looks like example.com or name@example.com.
        </p>
      )}
    </form>
  );
}

function enter(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
  input?.select();
}
