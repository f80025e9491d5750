import { useNavigate } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components/Button';
import { useMe } from '#lib/queries.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import { Menu } from '#ui/menu.tsx';
import { install, mayInstall } from './install-prompt.ts';
import { useSignOutHere } from './use-sign-out-here.ts';

export function MeMenu({ onGo }: { readonly onGo: () => void }) {
  const me = useMe();
  const navigate = useNavigate();
  const { signOut, dialog } = useSignOutHere();
  const canInstall = useSyncExternalStore(mayInstall.subscribe, mayInstall.get);
  const installing = { id: 'install', label: 'Install the app', onAction: install };
  return (
    <>
      <Menu
        label="You"
        placement="top start"
        trigger={
          <Button className="sidebar-link sidebar-me">
            <Avatar name={me.name} />
            <span className="sidebar-name">{me.name}</span>
            <span className="visually-hidden">, settings and signing out</span>
            <Icon name="more" />
          </Button>
        }
        items={[
          {
            id: 'settings',
            label: 'Settings',
            onAction: () => {
              onGo();
              void navigate({ to: '/settings' });
            },
          },
          ...(canInstall ? [installing] : []),
          { id: 'sign-out', label: 'Sign out', onAction: () => void signOut() },
        ]}
      />
      {dialog}
    </>
  );
}
