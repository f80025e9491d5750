import type { BlockRef } from '@throughline/shared/agenda/edits';
import { flushSync } from 'react-dom';

/** How rows are found on the page: `data-block` names the row, `data-part` a control of it. */
export function blockName({ block, id }: Pick<BlockRef, 'block' | 'id'>): string {
  return `${block}:${id}`;
}

/** A row that moves takes its focused control along: browsers blur what is put to another place. */
export function keepFocus(change: () => void): void {
  const active = document.activeElement;
  const block = active?.closest<HTMLElement>('[data-block]')?.dataset.block;
  const part = active?.closest<HTMLElement>('[data-part]')?.dataset.part;
  flushSync(change);
  if (block !== undefined && part !== undefined) focusIfLost(block, part);
}

/** A control that goes away by being used hands the focus to another part of its row. */
export function changeAndFocus(ref: BlockRef, part: string, change: () => void): void {
  flushSync(change);
  focusIfLost(blockName(ref), part);
}

/** After a menu or a dialog has gone, which gives the focus back a frame later, if there still is what had it. */
export function onceClosed(goOn: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(goOn));
}

export function focusOnceClosed(ref: BlockRef, ...parts: string[]): void {
  onceClosed(() => focusIfLost(blockName(ref), ...parts));
}

/** Only where nothing has the focus; the first of `parts` that the row has gets it, and otherwise the page. */
export function focusIfLost(block: string, ...parts: string[]): void {
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  const row = document.querySelector(`[data-block="${CSS.escape(block)}"]:not([inert] *)`);
  const controls = parts.map((part) => row?.querySelector<HTMLElement>(`[data-part="${part}"] :is(button, input)`));
  const target = controls.find((control) => control) ?? document.getElementById('agenda');
  target?.focus();
}
