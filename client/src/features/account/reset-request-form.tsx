import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAccountCalls } from './account-calls.ts';
import { checkEmail } from './check-person.ts';

interface ResetRequestFormProps {
  readonly submit: string;
  onAsked(email: string): void;
}

export function ResetRequestForm({ submit, onAsked }: ResetRequestFormProps) {
  const { askForReset } = useAccountCalls();
  return (
    <Form
      submit={submit}
      check={checkEmail}
      onSubmit={async ({ email = '' }) => {
        await askForReset(email.trim());
        onAsked(email.trim());
      }}
    >
      <TextField label="Mail address" name="email" type="email" autoComplete="username" isRequired />
    </Form>
  );
}
