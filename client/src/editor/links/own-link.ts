import { safeLink } from '@throughline/shared/agenda/safe-link';
import { Link } from '@tiptap/extension-link';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** The mark as it was, with our own manners: behind a link one goes on outside of it, and only what is typed here makes one. */
export const OwnLink = Link.extend({
  inclusive: () => false,
  addProseMirrorPlugins() {
    return (this.parent?.() ?? []).map(onlyForOwnChanges);
  },
}).configure({ openOnClick: false, defaultProtocol: 'https', isAllowedUri: isAddress });

/** Without a protocol it is a page's address. */
function isAddress(words: string): boolean {
  return addressOf(words) !== null;
}

/** Where these words lead; null where that is nowhere, or nowhere safe. */
export function addressOf(words: string): string | null {
  const typed = words.trim();
  if (typed === '' || /\s/.test(typed)) return null;
  if (/^[^@/]+@[^@/]+\.[^@/]+$/.test(typed) && !typed.includes(':')) return safeLink(`mailto:${typed}`);
  return safeLink(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`);
}

/** An address that came from the partner would be linked by everybody who looks at it, with their next key. */
function onlyForOwnChanges(plugin: Plugin): Plugin {
  const { appendTransaction } = plugin.spec;
  if (!appendTransaction) return plugin;
  return new Plugin({
    ...plugin.spec,
    appendTransaction(transactions, before, after) {
      if (transactions.some((tr) => tr.getMeta(ySyncPluginKey)?.isChangeOrigin)) return null;
      return appendTransaction.call(plugin, transactions, before, after);
    },
  });
}
