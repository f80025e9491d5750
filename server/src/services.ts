import type { Kysely } from 'kysely';
import type { AccessEndedEvents } from './accounts/access-ended.ts';
import type { ApiTokens } from './accounts/api-tokens.ts';
import type { Auth } from './accounts/auth.ts';
import type { Authenticate } from './accounts/authenticate.ts';
import type { DocumentAccess } from './accounts/document-access.ts';
import type { Projection } from './agenda/projection.ts';
import type { Settings } from './env.ts';
import type { Limits } from './limits.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Origins } from './origins.ts';
import type { WindowLimit } from './policies/window-limit.ts';
import type { Database } from './store/database.ts';
import type { UpdateLog } from './store/update-log.ts';
import type { WallClock } from './wall-clock.ts';
import type { WorkPool } from './work/work-pool.ts';

/** What reads an agenda at the end of its log, and writes there. */
export interface AgendaServices extends Pick<Services, 'db' | 'log' | 'work' | 'now'> {
  readonly settings: { readonly limits: Pick<Limits, 'documentBytes'> };
}

/** What routes are built from. Made once, in `app.ts`. */
export interface Services {
  readonly settings: Settings;
  readonly now: WallClock;
  readonly db: Kysely<Database>;
  readonly log: UpdateLog;
  readonly work: WorkPool;
  readonly projection: Projection;
  readonly mailer: Mailer;
  readonly origins: Origins;
  readonly accessEnded: AccessEndedEvents;
  readonly auth: Auth;
  readonly tokens: ApiTokens;
  readonly authenticate: Authenticate;
  readonly documentAccess: DocumentAccess;
  readonly mailLimit: WindowLimit;
}
