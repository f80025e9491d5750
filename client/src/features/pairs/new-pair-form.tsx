import type { NewPair, Role } from '@throughline/shared/http/pairs';
import type { Day } from '@throughline/shared/ids';
import { useState } from 'react';
import { isMailAddress } from '#lib/check-credentials.ts';
import { momentAt } from '#lib/moment-at.ts';
import { useMe } from '#lib/queries.ts';
import { today } from '#lib/say-date.ts';
import { type FieldErrors, Form, type FormValues } from '#ui/form.tsx';
import { RadioChoice } from '#ui/radio-choice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { FirstSession } from './first-session.tsx';
import './new-pair.css';

interface NewPairFormProps {
  readonly role: Role;
  onRole(role: Role): void;
  onSubmit(pair: NewPair): Promise<unknown>;
}

export function NewPairForm({ role, onRole, onSubmit }: NewPairFormProps) {
  const { email, timeZone } = useMe();
  const [day, setDay] = useState<Day | null>(null);

  const check = ({ partnerName = '', partnerEmail = '', time = '' }: FormValues): FieldErrors => ({
    ...(partnerName.trim() === '' && { partnerName: 'Write the name you call them by.' }),
    ...(!isMailAddress(partnerEmail) && {
      partnerEmail: 'Write their mail address, like grace@example.com.',
    }),
    ...(partnerEmail.trim().toLowerCase() === email.toLowerCase() && {
      partnerEmail: 'That is your own address. A 1:1 takes somebody else.',
    }),
    ...(day !== null && time === '' && { time: 'Give a time, or take the date away.' }),
  });

  const send = ({ partnerName = '', partnerEmail = '', time = '' }: FormValues) =>
    onSubmit({
      role,
      partnerName: partnerName.trim(),
      partnerEmail: partnerEmail.trim(),
      ...(day !== null && { schedule: { next: momentAt(day, time, timeZone) } }),
    });

  return (
    <Form submit="Begin" check={check} onSubmit={send}>
      <RadioChoice
        label="In this 1:1 I am"
        choices={[
          { value: 'manager', label: 'the manager' },
          { value: 'report', label: 'the report' },
        ]}
        value={role}
        onChange={onRole}
      />
      <TextField label="Their name" name="partnerName" autoComplete="off" isRequired />
      <TextField label="Their mail address" name="partnerEmail" type="email" autoComplete="off" isRequired />
      <FirstSession day={day} onDay={setDay} today={today(timeZone)} timeZone={timeZone} />
    </Form>
  );
}
