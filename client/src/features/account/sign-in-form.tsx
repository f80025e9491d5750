import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAccountCalls } from './account-calls.ts';
import { checkSignIn } from './check-person.ts';

interface SignInFormProps {
  readonly email?: string;
  readonly submit?: string;
  onSignedIn(): Promise<unknown>;
}

export function SignInForm({ email = '', submit = 'Sign in', onSignedIn }: SignInFormProps) {
  const { signIn } = useAccountCalls();
  return (
    <Form
      submit={submit}
      check={checkSignIn}
      onSubmit={async ({ email: address = '', password = '' }) => {
        await signIn({ email: address.trim(), password });
        await onSignedIn();
      }}
    >
      <TextField
        label="Mail address"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        isRequired
      />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" isRequired />
    </Form>
  );
}
