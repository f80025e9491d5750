import { useQueryClient } from '@tanstack/react-query';
import type { ChangeMe, Me } from '@throughline/shared/http/people';
import { useState } from 'react';
import { api } from '#lib/api.ts';
import { meQuery, pairsQuery } from '#lib/queries.ts';
import { announce } from '#ui/announce.ts';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { TimeZoneField } from './time-zone-field.tsx';

export function ProfileForm({ me }: { readonly me: Me }) {
  const client = useQueryClient();
  const [isSaved, setSaved] = useState(false);

  async function save({ name = '', timeZone = '' }: Readonly<Record<string, string>>) {
    const change: ChangeMe = { name: name.trim(), timeZone };
    client.setQueryData(meQuery.queryKey, await api<Me>('/api/me', { method: 'PATCH', json: change }));
    await client.invalidateQueries({ queryKey: pairsQuery.queryKey });
    setSaved(true);
    announce('Saved.');
  }

  return (
    <div onInput={() => setSaved(false)}>
      <Form
        label="You"
        submit="Save"
        variant="quiet"
        aside={isSaved && <span className="settings-done">Saved</span>}
        check={({ name = '' }) => (name.trim() === '' ? { name: 'Write a name.' } : {})}
        onSubmit={save}
      >
        <TextField label="Name" name="name" autoComplete="name" defaultValue={me.name} isRequired />
        <TimeZoneField timeZone={me.timeZone} />
      </Form>
    </div>
  );
}
