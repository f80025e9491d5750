import { Extension } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { addressesIn } from '#ui/link-addresses.ts';
import { openLink } from './open-link.ts';

/** One-line fields keep words alone: an address among them only looks like the link that it is without the editor. */
export const lineLinks = Extension.create({
  name: 'lineLinks',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, linksIn(doc)), handleClick: openLink } }),
  ],
});

const elsewhere = { target: '_blank', rel: 'noopener noreferrer nofollow' };

function linksIn(doc: DocNode): Decoration[] {
  const links: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isText) return;
    for (const { from, to, href } of addressesIn(node.text ?? '')) {
      links.push(Decoration.inline(position + from, position + to, { nodeName: 'a', href, ...elsewhere }));
    }
  });
  return links;
}
