import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApiToken, CreatedApiToken } from '@throughline/shared/http/people';
import { useState } from 'react';
import { api } from '#lib/api.ts';
import { tokensQuery } from '#lib/queries.ts';
import { Form, type FormValues } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { NewToken } from './new-token.tsx';
import { TokenRow } from './token-row.tsx';
import './tokens.css';

export function Tokens({ timeZone }: { readonly timeZone: string }) {
  const client = useQueryClient();
  const { data: tokens = [], error } = useQuery(tokensQuery);
  const [created, setCreated] = useState<CreatedApiToken | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: tokensQuery.queryKey });

  const revoke = useMutation({
    mutationFn: (token: ApiToken) => api(`/api/tokens/${token.id}`, { method: 'DELETE' }),
    onSuccess: (_, token) => {
      if (created?.id === token.id) setCreated(null);
    },
    onSettled: refresh,
  });

  async function make({ tokenName = '' }: FormValues) {
    setCreated(await api<CreatedApiToken>('/api/tokens', { method: 'POST', json: { name: tokenName.trim() } }));
    await refresh();
  }

  const trouble = revoke.error ?? error;
  return (
    <div className="tokens">
      {created && <NewToken token={created} />}
      {tokens.length > 0 && (
        <ul className="token-list">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} timeZone={timeZone} onRevoke={() => revoke.mutate(token)} />
          ))}
        </ul>
      )}
      {trouble && <p role="alert">{trouble.message}</p>}
      {/* Empty again after each token. */}
      <Form
        key={created?.id}
        label="New token"
        submit="Make a token"
        variant="quiet"
        check={({ tokenName = '' }) => (tokenName.trim() === '' ? { tokenName: 'Give the token a name.' } : {})}
        onSubmit={make}
      >
        <TextField
          label="What is the new token for?"
          name="tokenName"
          placeholder="A script that adds topics"
          autoComplete="off"
        />
      </Form>
    </div>
  );
}
