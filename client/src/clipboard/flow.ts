import type { RichMark, RichNode } from '@throughline/shared/agenda/rich-text';
import { addBlock } from './add-block.ts';
import { cleanText } from './clean-text.ts';
import { LONGEST_TEXT, MOST_LINES } from './limits.ts';

/** What all parts of one paste share. */
export interface Budget {
  letters: number;
  lines: number;
  pictures: number;
  isCut: boolean;
}

export function newBudget(): Budget {
  return { letters: LONGEST_TEXT, lines: MOST_LINES, pictures: 0, isCut: false };
}

/** Blocks being made one after the other, the last of them a paragraph that is still open. */
export interface Flow {
  readonly budget: Budget;
  words(text: string, marks: readonly RichMark[]): void;
  /** The open line, or the next that says something, has a box to tick. */
  tick(checked: boolean): void;
  endLine(): void;
  block(node: RichNode): void;
  /** All that was made; the flow is over. */
  blocks(): RichNode[];
}

export function createFlow(budget: Budget): Flow {
  const done: RichNode[] = [];
  let runs: RichNode[] = [];
  let checked: boolean | null = null;

  const flow: Flow = {
    budget,
    words(text, marks) {
      const clean = spend(budget, cleanText(text).replace(/[\s\u00a0]+/g, ' '));
      if (clean === '') return;
      runs.push({ type: 'text', text: clean, ...(marks.length > 0 && { marks }) });
    },
    tick(isChecked) {
      checked = isChecked;
    },
    endLine() {
      const line = paragraph(runs);
      runs = [];
      // A box may stand in a block of its own, before the one with its words.
      if (!line) return;
      if (spendLine(budget)) {
        done.push(checked === null ? line : { type: 'listItem', attrs: { checked }, content: [line] });
      }
      checked = null;
    },
    block(node) {
      flow.endLine();
      checked = null;
      addBlock(done, node);
    },
    blocks() {
      flow.endLine();
      return done;
    },
  };
  return flow;
}

export function spend(budget: Budget, text: string): string {
  const kept = text.length <= budget.letters ? text : text.slice(0, budget.letters).toWellFormed();
  if (kept.length < text.length && text.slice(kept.length).trim() !== '') budget.isCut = true;
  budget.letters -= kept.length;
  return kept;
}

export function spendLine(budget: Budget): boolean {
  if (budget.lines === 0) {
    budget.isCut = true;
    return false;
  }
  budget.lines -= 1;
  return true;
}

/** A paragraph without spaces at its ends, two in a row, or runs that could be one; null when it says nothing. */
function paragraph(runs: readonly RichNode[]): RichNode | null {
  const content: RichNode[] = [];
  for (const run of runs) append(content, run);
  const end = content.pop();
  if (end) content.push(...withText(end, end.text?.trimEnd() ?? ''));
  return content.length > 0 ? { type: 'paragraph', content } : null;
}

function append(content: RichNode[], run: RichNode): void {
  const last = content.at(-1);
  const before = last?.text ?? ' ';
  const text = before.endsWith(' ') ? (run.text ?? '').replace(/^ /, '') : (run.text ?? '');
  const isSame = last && JSON.stringify(last.marks) === JSON.stringify(run.marks);
  if (isSame) content[content.length - 1] = { ...last, text: before + text };
  else content.push(...withText(run, text));
}

function withText(run: RichNode, text: string): RichNode[] {
  return text === '' ? [] : [{ ...run, text }];
}
