import type { Member, Pair, Role } from '@throughline/shared/http/pairs';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** The pairs of one person, as that person sees them: oldest first, the ended ones last. */
export async function pairsOf(db: Kysely<Database>, personId: string): Promise<Pair[]> {
  const mine = await minePairs(db, personId)
    .orderBy(({ eb }) => eb.case().when('pairs.status', '=', 'ended').then(1).else(0).end())
    .orderBy('pairs.createdAt')
    .orderBy('pairs.id')
    .execute();
  return complete(db, mine);
}

/** Null where there is no such pair, or it is not this person's. */
export async function pairOf(db: Kysely<Database>, personId: string, pairId: string): Promise<Pair | null> {
  const [pair] = await complete(db, await minePairs(db, personId).where('pairs.id', '=', pairId).execute());
  return pair ?? null;
}

type MyPair = Pick<Pair, 'id' | 'status' | 'role' | 'createdAt'>;

function minePairs(db: Kysely<Database>, personId: string) {
  return db
    .selectFrom('pair_members as me')
    .innerJoin('pairs', 'pairs.id', 'me.pairId')
    .select(['pairs.id', 'pairs.status', 'me.role', 'pairs.createdAt'])
    .where('me.personId', '=', personId);
}

async function complete(db: Kysely<Database>, pairs: readonly MyPair[]): Promise<Pair[]> {
  const ids = pairs.map((pair) => pair.id);
  if (ids.length === 0) return [];
  const members = Map.groupBy(await membersOf(db, ids), (member) => member.pairId);
  const sessions = new Map((await currentSessions(db, ids)).map((row) => [row.pairId, row]));
  const open = new Map((await openItems(db, ids)).map((row) => [row.pairId, Number(row.open)]));
  return pairs.map((pair) => ({
    ...pair,
    manager: side(members.get(pair.id), 'manager'),
    report: side(members.get(pair.id), 'report'),
    session: sessions.get(pair.id)?.number ?? 1,
    scheduledFor: sessions.get(pair.id)?.scheduledFor ?? null,
    openItems: open.get(pair.id) ?? 0,
  }));
}

// A person's own name and address win over what the inviter once wrote.
function membersOf(db: Kysely<Database>, pairIds: readonly string[]) {
  return db
    .selectFrom('pair_members as member')
    .leftJoin('people', 'people.id', 'member.personId')
    .select(({ fn }) => [
      'member.pairId',
      'member.role',
      'member.personId as id',
      fn.coalesce('people.name', 'member.name').as('name'),
      fn.coalesce('people.email', 'member.email').as('email'),
    ])
    .where('member.pairId', 'in', pairIds)
    .execute();
}

function currentSessions(db: Kysely<Database>, pairIds: readonly string[]) {
  return db
    .selectFrom('sessions')
    .select(['pairId', 'number', 'scheduledFor'])
    .where('pairId', 'in', pairIds)
    .where('status', '=', 'current')
    .execute();
}

function openItems(db: Kysely<Database>, pairIds: readonly string[]) {
  return db
    .selectFrom('action_items')
    .select(({ fn }) => ['pairId', fn.countAll().as('open')])
    .where('pairId', 'in', pairIds)
    .where('state', '=', 'open')
    .groupBy('pairId')
    .execute();
}

function side(members: readonly (Member & { role: Role })[] | undefined, role: Role): Member {
  const member = members?.find((one) => one.role === role);
  if (!member) throw new Error(`A pair without its ${role}`);
  return { id: member.id, name: member.name, email: member.email };
}
