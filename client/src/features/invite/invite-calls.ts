import { queryOptions } from '@tanstack/react-query';
import type { Invite, InvitePreview, Pair } from '@throughline/shared/http/pairs';
import { api } from '#lib/api.ts';

/** A new link each time: the one before it stops working. */
export const freshInvite = (pairId: string) => api<Invite>(`/api/pairs/${pairId}/invite`, { method: 'POST', json: {} });

export const invitePreviewQuery = (token: string) =>
  queryOptions({
    queryKey: ['invites', token],
    queryFn: ({ signal }) => api<InvitePreview>(`/api/invites/${encodeURIComponent(token)}`, { signal }),
    retry: false,
  });

export const acceptInvite = (token: string) =>
  api<Pair>(`/api/invites/${encodeURIComponent(token)}/accept`, { method: 'POST', json: {} });
