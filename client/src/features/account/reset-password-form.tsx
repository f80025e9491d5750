import { isProblem } from '#lib/api.ts';
import { passwordHint } from '#lib/check-credentials.ts';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAccountCalls } from './account-calls.ts';
import { checkNewPassword } from './check-person.ts';

interface ResetPasswordFormProps {
  readonly token: string;
  onSet(): Promise<unknown>;
  /** The link is used up or too old: no other password would help. */
  onRefused(): void;
}

export function ResetPasswordForm({ token, onSet, onRefused }: ResetPasswordFormProps) {
  const { setPassword } = useAccountCalls();
  return (
    <Form
      submit="Set password"
      check={checkNewPassword}
      onSubmit={async ({ newPassword = '' }) => {
        try {
          await setPassword({ token, newPassword });
        } catch (error) {
          if (isProblem(error) && error.problem.errors?.some(({ field }) => field === 'token')) return onRefused();
          throw error;
        }
        await onSet();
      }}
    >
      <TextField
        label="New password"
        name="newPassword"
        type="password"
        autoComplete="new-password"
        description={passwordHint}
        isRequired
      />
    </Form>
  );
}
