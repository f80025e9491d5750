import { Link } from '@tanstack/react-router';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAccountCalls } from './account-calls.ts';
import { checkSignIn } from './check-person.ts';
import './sign-in-form.css';

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
      aside={
        <Link to="/forgot-password" className="sign-in-forgot">
          Forgot your password?
        </Link>
      }
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
