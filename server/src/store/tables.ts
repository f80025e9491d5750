import type { Role } from '@throughline/shared/http/pairs';
import type { LogTables } from './log-tables.ts';

/** Every table. Times are ISO texts, booleans are 0 or 1: the same on SQLite and PostgreSQL. */
export interface Database extends LogTables, AuthTables {
  pairs: PairsTable;
  pair_members: PairMembersTable;
  invites: InvitesTable;
  sessions: SessionsTable;
  records: RecordsTable;
  action_items: ActionItemsTable;
  api_tokens: ApiTokensTable;
}

/** better-auth's own, under names that leave `sessions` to the meetings. Columns that nothing of ours reads are left out. */
interface AuthTables {
  people: {
    id: string;
    name: string;
    email: string;
    emailVerified: number;
    timeZone: string;
    createdAt: string;
    updatedAt: string;
  };
  auth_sessions: { id: string; userId: string; expiresAt: string };
  auth_accounts: {
    id: string;
    userId: string;
    accountId: string;
    providerId: string;
    createdAt: string;
    updatedAt: string;
  };
  auth_verifications: { id: string; value: string; expiresAt: string };
}

interface PairsTable {
  id: string;
  status: 'invited' | 'active' | 'ended';
  createdBy: string;
  createdAt: string;
  endedAt: string | null;
  endedBy: string | null;
}

/** One side of a pair. Without a person while the invite is open; then name and email are what the inviter wrote. */
interface PairMembersTable {
  pairId: string;
  role: Role;
  personId: string | null;
  name: string;
  email: string;
}

interface InvitesTable {
  id: string;
  pairId: string;
  tokenHash: string;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
}

/** A meeting of a pair. Exactly one of a pair's is current. */
interface SessionsTable {
  pairId: string;
  number: number;
  status: 'upcoming' | 'current' | 'wrapped' | 'missed' | 'skipped';
  scheduledFor: string | null;
  wrappedAt: string | null;
  wrappedBy: string | null;
}

/** A session's record as wrapped: written once. `content` is the JSON of a `SessionRecord` without `later`. */
interface RecordsTable {
  pairId: string;
  session: number;
  content: string;
  discussed: number;
  done: number;
  dropped: number;
  carried: number;
}

/** The action items of the living agendas, as the projection last read them. The document is the truth. */
export interface ActionItemsTable {
  pairId: string;
  id: string;
  position: number;
  text: string;
  owner: string | null;
  due: string | null;
  state: 'open' | 'done' | 'dropped';
  reason: string | null;
  topicId: string | null;
  topic: string | null;
  author: string | null;
  raisedIn: number;
}

interface ApiTokensTable {
  id: string;
  personId: string;
  name: string;
  tokenHash: string;
  createdAt: string;
  lastUsedAt: string | null;
}
