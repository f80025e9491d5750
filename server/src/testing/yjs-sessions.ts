import fc from 'fast-check';
import * as Y from 'yjs';

type Writing =
  | { readonly kind: 'type' | 'erase' | 'embed'; readonly who: number; readonly at: number; readonly text: string }
  | { readonly kind: 'format'; readonly who: number; readonly at: number };

/** One step of somebody's session with a document that uses all that Yjs has. */
export type Step =
  | Writing
  | { readonly kind: 'set' | 'push'; readonly who: number; readonly at: number; readonly value: unknown }
  | { readonly kind: 'element'; readonly who: number; readonly at: number }
  | { readonly kind: 'undo'; readonly who: number; readonly at: number }
  | { readonly kind: 'deliver'; readonly who: number; readonly at: number };

const who = fc.nat(2);
const at = fc.nat(1000);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
// lib0 would take `__proto__` for the object's prototype: such an object cannot be written by Yjs and read back.
const value = fc
  .jsonValue({ maxDepth: 3 })
  .filter((made) => !JSON.stringify(made).includes('__proto__'))
  .chain((made) => fc.constantFrom<unknown>(made, undefined, 2.5, 10n, new Uint8Array([1, 2, 3])));

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('type' as const, 'erase' as const), who, at, text }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('embed' as const), who, at, text }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('set' as const, 'push' as const), who, at, value }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('element' as const, 'format' as const, 'undo' as const), who, at }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('deliver' as const), who, at }) },
  ),
  { minLength: 5, maxLength: 60 },
);

/** Plays the steps with three people, one of them without garbage collection, and returns every update that was made. */
export function playSession(session: readonly Step[]): Uint8Array[] {
  const made: Uint8Array[] = [];
  const people = play(session, made);
  for (const { doc } of people) {
    made.push(Y.encodeStateAsUpdate(doc));
    made.push(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(people[0]?.doc ?? doc)));
  }
  made.push(Y.mergeUpdates(made), Y.mergeUpdates(made.filter((_, i) => i % 3 === 0)));
  return made;
}

/** Only what each of them wrote, as a log holds it. */
export function playLog(session: readonly Step[]): Uint8Array[] {
  const made: Uint8Array[] = [];
  play(session, made);
  return made;
}

function play(session: readonly Step[], made: Uint8Array[]): Person[] {
  const people = [1, 2, 3].map((number) => new Person(number * 1_000_003, number === 3, made));
  for (const step of session) people[step.who]?.take(step, made);
  return people;
}

class Person {
  readonly doc: Y.Doc;
  readonly #undo: Y.UndoManager;

  constructor(clientId: number, keepsAll: boolean, made: Uint8Array[]) {
    this.doc = new Y.Doc({ gc: !keepsAll });
    this.doc.clientID = clientId;
    this.#undo = new Y.UndoManager([this.#text, this.#map, this.#xml], { captureTimeout: 0 });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'delivered') made.push(update);
    });
  }

  get #text(): Y.Text {
    return this.doc.getText('text');
  }
  get #map(): Y.Map<unknown> {
    return this.doc.getMap('map');
  }
  get #xml(): Y.XmlFragment {
    return this.doc.getXmlFragment('xml');
  }

  take(step: Step, made: readonly Uint8Array[]): void {
    if ('value' in step) this.#put(step.kind, step.at, step.value);
    else if (step.kind === 'deliver') this.#hear(made[step.at % Math.max(made.length, 1)]);
    else if (step.kind === 'undo') this.#undo.undo();
    else if (step.kind === 'element') this.#addElement(step.at);
    else this.#write(step);
  }

  #put(kind: 'set' | 'push', at: number, value: unknown): void {
    if (kind === 'set') this.#map.set(`key${at % 4}`, value);
    else this.doc.getArray('array').push([{ made: value }, 'words']);
  }

  #write(step: Writing): void {
    const text = this.#text;
    const position = step.at % (text.length + 1);
    const some = Math.min(3, text.length - position);
    if (step.kind === 'type') text.insert(position, step.text);
    if (step.kind === 'erase') text.delete(position, some);
    if (step.kind === 'embed') text.insertEmbed(position, { image: step.text });
    if (step.kind === 'format') text.format(position, some, { bold: true, link: { href: 'x' } });
  }

  #addElement(at: number): void {
    const element = new Y.XmlElement(at % 2 === 0 ? 'paragraph' : 'bulletList');
    element.setAttribute('level', String(at));
    element.insert(0, [new Y.XmlText('words'), new Y.XmlElement('hardBreak')]);
    const fragment = this.#xml;
    fragment.insert(at % (fragment.length + 1), [element]);
    if (at % 3 === 0) fragment.delete(0, 1);
    this.#map.set('nested', new Y.Map([['inner', new Y.Array()]]));
  }

  #hear(update: Uint8Array | undefined): void {
    if (update) Y.applyUpdate(this.doc, update, 'delivered');
  }
}
