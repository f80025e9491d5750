import type { ApiToken } from '@throughline/shared/http/people';
import { useState } from 'react';
import { dayOf, sayDay, today } from '#lib/say-date.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

interface TokenRowProps {
  readonly token: ApiToken;
  readonly timeZone: string;
  onRevoke(): void;
}

export function TokenRow({ token, timeZone, onRevoke }: TokenRowProps) {
  const [asks, setAsks] = useState(false);
  const day = (iso: string) => sayDay(dayOf(new Date(iso), timeZone), today(timeZone));
  const used = token.lastUsedAt ? `last used ${day(token.lastUsedAt)}` : 'never used';
  return (
    <li className="token-row">
      <div>
        <p className="token-name">{token.name}</p>
        <p className="token-dates">
          Made {day(token.createdAt)}, {used}
        </p>
      </div>
      <Button size="s" aria-label={`Revoke ${token.name}`} onPress={() => setAsks(true)}>
        Revoke
      </Button>
      <Dialog
        role="alertdialog"
        title={`Revoke “${token.name}”?`}
        isOpen={asks}
        onOpenChange={setAsks}
        footer={
          <>
            <Button onPress={() => setAsks(false)}>Keep it</Button>
            <Button
              variant="danger"
              onPress={() => {
                setAsks(false);
                onRevoke();
              }}
            >
              Revoke the token
            </Button>
          </>
        }
      >
        <p>Whatever uses it stops working at once. It cannot be brought back.</p>
      </Dialog>
    </li>
  );
}
