// One crowd in a process of its own. It does what it is told, one thing after the other.
import { Crowd, type CrowdSettings } from './crowd.ts';

export type Order =
  | { readonly kind: 'connect'; readonly settings: CrowdSettings }
  | { readonly kind: 'begin' | 'mark' | 'unmark' | 'stop' | 'tell' | 'leave' };

let crowd: Crowd | null = null;

process.on('message', async (order: Order) => {
  process.send?.((await obey(order)) ?? null);
  if (order.kind === 'leave') process.disconnect();
});

async function obey(order: Order): Promise<unknown> {
  if (order.kind === 'connect') {
    crowd = new Crowd(order.settings);
    return crowd.connect();
  }
  return order.kind === 'tell' ? crowd?.heard() : crowd?.[order.kind]();
}
