import { SettingsPage } from '#features/settings/settings-page.tsx';
import { Button } from '#ui/button.tsx';
import { useSignOutHere } from './use-sign-out-here.ts';

export function SettingsRoute() {
  const { signOut, dialog } = useSignOutHere();
  return (
    <SettingsPage
      signOut={
        <>
          <Button onPress={signOut}>Sign out</Button>
          {dialog}
        </>
      }
    />
  );
}
