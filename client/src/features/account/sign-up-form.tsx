import { passwordHint } from '#lib/check-credentials.ts';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAccountCalls } from './account-calls.ts';
import { checkPerson } from './check-person.ts';

interface SignUpFormProps {
  /** Known from an invite. */
  readonly email?: string;
  readonly submit?: string;
  onSignedIn(): Promise<unknown>;
}

export function SignUpForm({ email = '', submit = 'Sign up', onSignedIn }: SignUpFormProps) {
  const { signUp } = useAccountCalls();
  return (
    <Form
      submit={submit}
      check={checkPerson}
      onSubmit={async ({ name = '', email: address = '', password = '' }) => {
        await signUp({ name: name.trim(), email: address.trim(), password });
        await onSignedIn();
      }}
    >
      <TextField label="Your name" name="name" autoComplete="name" isRequired />
      <TextField label="Mail address" name="email" type="email" autoComplete="email" defaultValue={email} isRequired />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        description={passwordHint}
        isRequired
      />
    </Form>
  );
}
