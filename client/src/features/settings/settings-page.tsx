import type { ReactNode } from 'react';
import { useMe } from '#lib/queries.ts';
import { Page } from '#ui/page.tsx';
import { ConfirmAddress } from './confirm-address.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { Tokens } from './tokens.tsx';
import './settings-page.css';

/** `signOut` is the account's. */
export function SettingsPage({ signOut }: { readonly signOut: ReactNode }) {
  const me = useMe();
  return (
    <Page
      title="Settings"
      seenBy="Only you see this page. Your name and address are shown to those you share a 1:1 with."
    >
      <div className="settings">
        <Section title="You" lead={me.email}>
          <ConfirmAddress me={me} />
          <ProfileForm me={me} />
        </Section>
        <Section title="Password" lead="Changing it signs you out everywhere else.">
          <PasswordForm email={me.email} />
        </Section>
        <Section
          title="API tokens"
          lead={
            <>
              For programs of your own. A token can do what you can do.{' '}
              <a href="/api/docs" target="_blank" rel="noreferrer">
                What the API offers
              </a>
            </>
          }
        >
          <Tokens timeZone={me.timeZone} />
        </Section>
        <Section title="This device" lead="Signing out removes the copies of your agendas that are kept here.">
          {signOut}
        </Section>
      </div>
    </Page>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, lead, children }: SectionProps) {
  return (
    <section className="settings-section">
      <div>
        <h2 className="settings-title">{title}</h2>
        <p className="settings-lead">{lead}</p>
      </div>
      <div>{children}</div>
    </section>
  );
}
