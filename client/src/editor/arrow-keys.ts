import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { handled } from './caret-at.ts';
import type { CaretAt, FieldHooks } from './field-props.ts';
import type { GoalColumn } from './goal-column.ts';
import { onNextLine } from './line-positions.ts';
import { readingKey } from './runs-left.ts';

/** True when the caret went to another field with it, or to a line that only the page knows to be the next. */
export function arrowOut(key: string, view: EditorView, at: CaretAt, hooks: FieldHooks, column: GoalColumn): boolean {
  const direction = arrows[readingKey(key, view.state.selection.$head.parent.textContent)];
  return direction !== undefined && walks(direction, view, at, hooks, column);
}

type Direction = 'up' | 'down' | 'left' | 'right';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function walks(direction: Direction, view: EditorView, at: CaretAt, given: FieldHooks, column: GoalColumn): boolean {
  if (direction === 'left') return at.atStart && handled(given.onArrowOut?.('left'), given.onArrowOut);
  if (direction === 'right') return at.atEnd && handled(given.onArrowOut?.('right'), given.onArrowOut);
  if (!given.onArrowOut || !view.state.selection.empty) return false;
  const x = column.of(view);
  if (direction === 'up' ? at.onFirstLine : at.onLastLine) {
    column.cross();
    return handled(given.onArrowOut(direction, x), given.onArrowOut);
  }
  return column.hasCrossed && stepLine(view, direction, x);
}

function stepLine(view: EditorView, direction: 'up' | 'down', x: number): boolean {
  const place = onNextLine(view, direction, x);
  if (place === null) return false;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)).scrollIntoView());
  return true;
}
