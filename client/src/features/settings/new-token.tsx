import type { CreatedApiToken } from '@throughline/shared/http/people';
import { CopyField } from '#ui/copy-field.tsx';

export function NewToken({ token }: { readonly token: CreatedApiToken }) {
  return (
    <div className="new-token" role="status">
      <p>Copy “{token.name}” now. It is shown this once; afterwards nobody can read it any more.</p>
      <CopyField label={`Token “${token.name}”`} value={token.token} />
    </div>
  );
}
