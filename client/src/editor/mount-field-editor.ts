import { type FieldId, fieldKey, fieldText } from '@throughline/shared/agenda/fields';
import { Editor, getSchema } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Placeholder } from '@tiptap/extension-placeholder';
import type { Schema } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Paste } from '#clipboard/outline.ts';
import { pasteIn } from '#clipboard/paste-in.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import type { StepPlace } from '#sync/page-undo.ts';
import { type FieldPlace, isPoint, placeOf, selectionAt } from './caret.ts';
import { copiedText } from './copied-text.ts';
import { dragSelect } from './drag-select.ts';
import { drawCaret, drawSelection } from './draw-caret.ts';
import { fieldDrop } from './field-drop.ts';
import { fieldExtensions } from './field-extensions.ts';
import { fieldInput } from './field-input.ts';
import { fieldKeys } from './field-keys.ts';
import { type FieldKind, kindOf } from './field-kind.ts';
import { fieldPaste } from './field-paste.ts';
import { fieldPresence } from './field-presence.ts';
import type { FieldHooks } from './field-props.ts';
import { fitsSchema } from './fits-schema.ts';
import { createGoalColumn, type GoalColumn } from './goal-column.ts';
import { guardSchema } from './guard-schema.ts';
import { keepInStep } from './keep-in-step.ts';
import { keepTextNodes } from './keep-text-nodes.ts';
import { lineMarks } from './line-marks.ts';
import { lineLinks } from './links/line-links.ts';
import { linkTool } from './links/link-tool.ts';
import { oneLine } from './one-line.ts';
import { createSuggest } from './suggest/suggest.ts';
import { writingAttributes } from './text-attributes.ts';

export interface FieldEditorOptions {
  readonly agenda: Pick<OpenAgenda, 'doc' | 'awareness' | 'undo'>;
  readonly field: FieldId;
  /** The editor's element is put into it. */
  readonly element: HTMLElement;
  readonly label?: string;
  readonly placeholder?: string;
  readonly className?: string;
  /** Asked at every key. */
  readonly hooks?: () => FieldHooks;
  /** The page's, so that the caret keeps to it from field to field. */
  readonly column?: GoalColumn;
  readonly onFocusChange?: (focused: boolean) => void;
  /** Something came in that this editor would delete, or can't draw: it is gone already when this is called. */
  readonly onMisfit?: () => void;
}

export interface FieldEditor {
  readonly editor: Editor;
  focus(place: FieldPlace): void;
  place(): StepPlace;
  /** As if it came from the clipboard now. */
  paste(pasted: Paste): void;
  destroy(): void;
}

/** Edits one text of an agenda with Tiptap. Null where there is no such text, or where it holds what we cannot edit. */
export function mountFieldEditor(options: FieldEditorOptions): FieldEditor | null {
  const { agenda, field, element, hooks = (): FieldHooks => ({}) } = options;
  const kind = kindOf(field);
  const key = fieldKey(field);
  const fragment = fieldText(agenda.doc, field);
  if (!fragment || !fitsSchema(fragment, schemaOf(kind))) return null;

  agenda.undo.track(ySyncPluginKey);
  const suggest = createSuggest({
    fieldKey: key,
    undo: agenda.undo,
    suggesters: () => hooks().suggesters?.() ?? [],
  });
  const keys = fieldKeys(kind, hooks, options.column ?? createGoalColumn());
  const pasteHere = fieldPaste(agenda.doc, field, hooks);
  // A list that is open has the first word.
  const onKey = (view: EditorView, event: KeyboardEvent) => suggest.onKeyDown(event) || keys(view, event);
  const editor = new Editor({
    element,
    injectCSS: false,
    enableInputRules: kind === 'notes',
    enablePasteRules: kind === 'notes',
    extensions: [
      ...fieldExtensions(kind),
      ...(kind === 'notes' ? [lineMarks(hooks), linkTool(agenda.undo)] : [lineLinks]),
      Placeholder.configure({ placeholder: options.placeholder ?? '', showOnlyWhenEditable: false }),
      Collaboration.configure({ fragment, yUndoOptions: { undoManager: agenda.undo.forBinding() } }),
      CollaborationCaret.configure({
        provider: { awareness: fieldPresence(agenda.awareness).awarenessOf(key) },
        render: drawCaret,
        selectionRender: drawSelection,
      }),
      suggest.extension,
    ],
    editorProps: {
      scrollThreshold: atThePagesEnds,
      scrollMargin: atThePagesEnds,
      attributes: attributesOf(kind, options),
      handleKeyDown: onKey,
      handleDOMEvents: { beforeinput: fieldInput(onKey), ...fieldDrop(agenda.undo, pasteHere) },
      handlePaste: (view, { clipboardData: data }) => data !== null && pasteHere(view, pasteIn(data)),
      ...(kind === 'notes' && { clipboardTextSerializer: copiedText }),
      ...(kind === 'line' && { transformPasted: oneLine }),
    },
    onFocus() {
      // Typing in another field is another step, however soon it comes.
      agenda.undo.endStep();
      options.onFocusChange?.(true);
    },
    onBlur: () => options.onFocusChange?.(false),
  });
  keepTextNodes(editor.view);
  keepInStep(editor.view, giveUp);
  const unguard = guardSchema(fragment, editor.schema, giveUp);

  function giveUp(): void {
    destroy();
    options.onMisfit?.();
  }

  function destroy(): void {
    unguard();
    editor.destroy();
  }

  return {
    editor,
    focus(place) {
      const { view } = editor;
      view.dispatch(view.state.tr.setSelection(selectionAt(view, place)).scrollIntoView());
      view.focus();
      if (isPoint(place)) dragSelect(view);
    },
    place: () => placeOf(editor.view, key),
    paste(pasted) {
      const { view } = editor;
      if (pasteHere(view, pasted)) return;
      if (pasted.html === '') view.pasteText(pasted.text);
      else view.pasteHTML(pasted.html);
    },
    destroy,
  };
}

/** There stand the page's state and its buttons, on a narrow one over the whole width. */
const atThePagesEnds = { top: 64, bottom: 108, left: 0, right: 0 };

const schemas = new Map<FieldKind, Schema>();

function schemaOf(kind: FieldKind): Schema {
  const schema = schemas.get(kind) ?? getSchema(fieldExtensions(kind));
  schemas.set(kind, schema);
  return schema;
}

function attributesOf(kind: FieldKind, { label, placeholder, className }: FieldEditorOptions): Record<string, string> {
  return {
    ...writingAttributes,
    role: 'textbox',
    class: ['field-text', className].filter(Boolean).join(' '),
    'aria-multiline': String(kind === 'notes'),
    ...(label && { 'aria-label': label }),
    ...(placeholder && { 'aria-placeholder': placeholder }),
    ...(kind === 'line' && { enterkeyhint: 'enter' }),
  };
}
