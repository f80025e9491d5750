import { useEffect, useState } from 'react';
import { announce } from './announce.ts';
import { Button } from './button.tsx';
import './copy-field.css';

/** Something to hand on, shown whole: where the clipboard is not to be had it can be selected by hand. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    const done = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    );
    setCopied(done === true);
    announce(done ? 'Copied.' : 'The browser does not let us copy. Select the text and copy it.');
  }

  return (
    <div className="copy-field">
      <input
        className="copy-field-value"
        aria-label={label}
        readOnly
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onPress={copy}>{copied ? 'Copied' : 'Copy'}</Button>
    </div>
  );
}
