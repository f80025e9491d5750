// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { forgetOnPage, keepOnPage, type PageCopy, pageCopies, pageCopyOf } from './page-copies.ts';

const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

afterEach(() => {
  for (const name of pageCopies.get().keys()) forgetOnPage(name);
});

function typed(words: string): PageCopy {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, words);
  const update = Y.encodeStateAsUpdate(doc);
  return { document: [update], unsaved: [update] };
}

function wordsOf(name: string): string {
  const doc = new Y.Doc();
  for (const update of pageCopyOf(name)?.document ?? []) Y.applyUpdate(doc, update);
  return doc.getText('words').toString();
}

test('[KEEP-6] closing the page asks for as long as it is the only one to keep something', () => {
  expect(asks()).toBe(false);
  keepOnPage('one', typed('x'));
  keepOnPage('two', typed('x'));
  expect(asks()).toBe(true);
  forgetOnPage('one');
  expect(asks()).toBe(true);
  forgetOnPage('two');
  expect(asks()).toBe(false);
});

test('[KEEP-1] what is kept a second time, by a page that had not seen the first, is added to it', () => {
  keepOnPage('one', typed('first '));
  keepOnPage('one', typed('second '));
  expect(wordsOf('one')).toHaveLength('first second '.length);
  expect(pageCopyOf('one')?.unsaved).toHaveLength(2);
});
