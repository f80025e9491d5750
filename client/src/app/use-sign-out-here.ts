import { useNavigate } from '@tanstack/react-router';
import { useSignOut } from '#features/account/sign-out.tsx';
import { useMe } from '#lib/queries.ts';

export function useSignOutHere() {
  const { id } = useMe();
  const navigate = useNavigate();
  // Whether to lose what is not saved was asked before it came to this.
  return useSignOut(id, () => navigate({ to: '/sign-in', ignoreBlocker: true }));
}
