import { Server } from '../harness/server.ts';
import type { Mutant } from './mutants.ts';

/**
 * Starts the server of a mutated copy once, where its code was touched. One that does not come up fails any test, which
 * shows nothing about the tests.
 */
export async function stillStarts(copy: string, { name, changes }: Pick<Mutant, 'name' | 'changes'>): Promise<void> {
  if (!changes.some(({ file }) => /^(server|shared)\//.test(file))) return;
  await using server = new Server({ root: copy });
  try {
    await server.start();
  } catch (error) {
    throw new Error(`The mutant “${name}” has no server to try: ${(error as Error).message}`);
  }
}
