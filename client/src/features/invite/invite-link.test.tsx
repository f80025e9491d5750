import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { Invite, Pair } from '@throughline/shared/http/pairs';
import type { Me } from '@throughline/shared/http/people';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { meQuery } from '#lib/queries.ts';
import { InviteLink } from './invite-link.tsx';

const ada: Me = { id: 'ada', name: 'Ada', email: 'ada@example.com', emailVerified: true, timeZone: 'UTC' };
const pair: Pair = {
  id: 'pair',
  status: 'invited',
  role: 'manager',
  manager: ada,
  report: { id: null, name: 'Grace', email: 'grace@example.com' },
  createdAt: '2026-12-03T10:00:00Z',
  session: 1,
  scheduledFor: null,
  openItems: 0,
};

it('says that the link is on its way by mail, and no more: a mail server may yet refuse it', () => {
  expect(said({ mailed: true })).toContain(
    'On its way to grace@example.com. Send them the link yourself if it does not come.',
  );
});

it('leaves it to the inviter where no mail was sent', () => {
  expect(said({ mailed: false })).toContain('Send it to grace@example.com yourself.');
});

function said({ mailed }: Pick<Invite, 'mailed'>): string {
  const client = new QueryClient();
  client.setQueryData(meQuery.queryKey, ada);
  const invite = { url: 'http://localhost/invite/x', token: 'x', expiresAt: '2026-12-10T10:00:00Z', mailed };
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <InviteLink pair={pair} invite={invite} />
    </QueryClientProvider>,
  );
}
