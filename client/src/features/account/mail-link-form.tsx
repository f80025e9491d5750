import { useState } from 'react';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAccountCalls } from './account-calls.ts';
import { checkEmail } from './check-person.ts';

/** Says the same whoever asks: nobody learns here who has an account. */
export function MailLinkForm({ next }: { readonly next: string }) {
  const { mailLink } = useAccountCalls();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) {
    return (
      <p role="status">
        If {sentTo} is a confirmed address here, a link is on its way. It signs you in once, within 15 minutes.
      </p>
    );
  }
  return (
    <Form
      submit="Mail me a link"
      variant="quiet"
      check={checkEmail}
      onSubmit={async ({ email = '' }) => {
        // By way of signing in, where a link that does not work can be said to be one.
        await mailLink(email.trim(), `/sign-in?${new URLSearchParams({ next })}`);
        setSentTo(email.trim());
      }}
    >
      <TextField label="Mail address for the link" name="email" type="email" autoComplete="email" isRequired />
    </Form>
  );
}
