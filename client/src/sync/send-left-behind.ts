import { agendasHere } from './agendas-here.ts';
import { unsavedCopies } from './local-copies.ts';
import type { Sending, SendUnsavedOptions } from './send-unsaved.ts';

const AGENDA = 'agenda/';

/**
 * Sends what was written into agendas that are not open now, until the answer is called: when it begins, and whenever an
 * agenda is left. The other waits for these words, and nobody may open that page for a week.
 */
export function sendLeftBehind(options: Omit<SendUnsavedOptions, 'pairId'>): () => void {
  const sendings = new Map<string, Sending>();
  let stopped = false;

  // What is open on the page sends by itself.
  const isHere = (name: string) => agendasHere.get().some((agenda) => agenda.name === name);
  const isLeft = (name: string) => !stopped && name.startsWith(AGENDA) && !isHere(name) && !sendings.has(name);

  async function look(): Promise<void> {
    const names = await unsavedCopies(options.user.id);
    // Asked before Yjs is loaded: mostly there is nothing.
    if (!names.some(isLeft)) return;
    const { sendUnsaved } = await import('./send-unsaved.ts');
    for (const name of names.filter(isLeft)) {
      const sending = sendUnsaved({ ...options, pairId: name.slice(AGENDA.length) });
      sendings.set(name, sending);
      void sending.over.then(() => sendings.delete(name));
    }
  }

  // Its code may not be had without a network: the next occasion comes.
  const tryToLook = () => void look().catch(() => undefined);
  const onMove = () => {
    for (const [name, sending] of sendings) if (isHere(name)) sending.stop();
    tryToLook();
  };
  const unsubscribe = agendasHere.subscribe(onMove);
  globalThis.window?.addEventListener('online', tryToLook);
  tryToLook();
  return () => {
    stopped = true;
    unsubscribe();
    globalThis.window?.removeEventListener('online', tryToLook);
    for (const sending of sendings.values()) sending.stop();
  };
}
