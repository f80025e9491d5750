import type { FieldId } from '@throughline/shared/agenda/fields';
import type { Step } from './steps.ts';
import { careful, type Deed, fieldOf, notesOf, pageOf, type World, writerOf } from './world.ts';
import type { Writer } from './writer.ts';

/** Steps that are about text. */
export const words = {
  type: (world, step) =>
    inField(world, step, (writer, field) => {
      const text = world.witness.newText(writer.name, field.id, step.much);
      if (writer.type(field, step.where, text)) return true;
      world.witness.untype(text);
      return false;
    }),
  split: (world, step) => inNotes(world, step, (writer, field) => writer.split(field, step.where)),
  join: (world, step) => inNotes(world, step, (writer, field) => writer.join(field, step.where)),
  toggleList: (world, step) => inNotes(world, step, (writer, field) => writer.toggleList(field, step.where)),
  erase(world, step) {
    const writer = writerOf(world, step);
    const field = fieldOf(writer, step);
    if (!field) return false;
    const { result, vanished } = world.witness.watch(writer.doc, () => writer.erase(field, step.where, step.much));
    for (const character of vanished) world.witness.erased.add(character);
    return result;
  },
  undo: (world, step) => takeBack(world, pageOf(world, step), 'undo'),
  redo(world, step) {
    const page = pageOf(world, step);
    return takeBack(world, page, 'redo') || (takeBack(world, page, 'undo') && takeBack(world, page, 'redo'));
  },
} satisfies Record<string, Deed>;

function inField(world: World, step: Step, deed: (writer: Writer, field: FieldId) => boolean): boolean {
  const writer = writerOf(world, step);
  const field = fieldOf(writer, step);
  return field !== undefined && careful(world, writer, () => deed(writer, field));
}

/** Only a page has paragraphs. */
function inNotes(world: World, step: Step, deed: (writer: Writer, field: FieldId) => boolean): boolean {
  const writer = pageOf(world, step);
  const field = notesOf(writer, step);
  const done = field !== undefined && careful(world, writer, () => deed(writer, field));
  if (done) world.witness.carriedWords(writer.name);
  return done;
}

/** Undo may take what its own person has typed, and nothing of the other's. */
function takeBack({ witness }: World, writer: Writer, way: 'undo' | 'redo'): boolean {
  const { result, vanished } = witness.watch(writer.doc, () => writer[way]());
  // Redoing a deletion takes again what was deleted on purpose.
  const others = vanished.filter(
    (character) => witness.typedBy(character) !== writer.name && !witness.erased.has(character),
  );
  if (others.length > 0) throw new Error(`[KEEP-3] ${writer.name}’s ${way} took ${others.join(' ')} from others.`);
  for (const character of vanished) witness.erased.add(character);
  if (result) witness.carriedWords(writer.name);
  return result;
}
