import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Presence } from '#sync/presence.ts';
import { createStore } from '#sync/store.ts';
import { pair } from './agenda-for-tests.ts';
import { peopleOf } from './people.ts';
import { sayPresence } from './say-presence.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const page = (id: string, field: string | null): Presence => ({
  clientId: 1,
  person: { id, name: id, color: '#000000' },
  field,
});

/** Ada's page. */
function listen() {
  const others = createStore<readonly Presence[]>([]);
  const focused = createStore<string | null>(null);
  const said: string[] = [];
  const { partner } = peopleOf(pair);
  sayPresence({ others, focused, partner, announce: (sentence) => said.push(sentence) });
  return { others, focused, said };
}

it('says who comes and who has left', () => {
  const { others, said } = listen();
  others.set([page('grace', null)]);
  vi.runAllTimers();
  others.set([]);
  vi.runAllTimers();
  expect(said).toEqual(['Grace is here.', 'Grace left.']);
});

it('does not say that somebody left who is back in a moment', () => {
  const { others, said } = listen();
  others.set([page('grace', null)]);
  vi.advanceTimersByTime(10);
  others.set([]);
  vi.advanceTimersByTime(2000);
  others.set([page('grace', null)]);
  vi.runAllTimers();
  expect(said).toEqual(['Grace is here.']);
});

it('says when the other stays in the text that one is in, and when they leave it', () => {
  const { others, focused, said } = listen();
  focused.set('topic/hiring/notes');
  others.set([page('grace', 'topic/hiring/title')]);
  vi.advanceTimersByTime(10);
  others.set([page('grace', 'topic/hiring/notes')]);
  vi.advanceTimersByTime(500);
  others.set([page('grace', 'topic/career/title')]);
  vi.runAllTimers();
  expect(said).toEqual(['Grace is here.']);
  others.set([page('grace', 'topic/hiring/notes')]);
  vi.runAllTimers();
  others.set([page('grace', null)]);
  vi.runAllTimers();
  expect(said.slice(1)).toEqual(['Grace is in this text, too.', 'Grace left this text.']);
});

it('does not say that the other left when it was oneself', () => {
  const { others, focused, said } = listen();
  focused.set('topic/hiring/notes');
  others.set([page('grace', 'topic/hiring/notes')]);
  vi.runAllTimers();
  focused.set(null);
  vi.runAllTimers();
  expect(said).toEqual(['Grace is here.', 'Grace is in this text, too.']);
});

it('says nothing of one’s own other page', () => {
  const { others, said } = listen();
  others.set([page('ada', null)]);
  vi.runAllTimers();
  expect(said).toEqual([]);
});
