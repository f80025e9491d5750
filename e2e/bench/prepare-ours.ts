import { Person, pairUp } from '../harness/person.ts';

/** Pairs of a few people each: more of them would only take longer to sign up. */
const PEOPLE = 10;

export interface PreparedPair {
  readonly pairId: string;
  readonly tokens: readonly [string, string];
}

/** Signs people up and pairs them, over HTTP. */
export async function prepareOurs(url: string, pairs: number): Promise<PreparedPair[]> {
  const people = await inTurn(PEOPLE, async (i) => {
    const person = await Person.signUp({ url }, `Person ${i}`);
    const { token } = await person.ask<{ token: string }>('POST', '/api/tokens', { name: 'bench' });
    return { person, token };
  });
  return inTurn(pairs, async (i) => {
    const [manager, report] = [people[(2 * i) % PEOPLE], people[(2 * i + 1) % PEOPLE]];
    if (!manager || !report) throw new Error('nobody is there');
    return { pairId: await pairUp(manager.person, report.person), tokens: [manager.token, report.token] };
  });
}

async function inTurn<Made>(count: number, make: (i: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let i = 0; i < count; i++) made.push(await make(i));
  return made;
}
