import type { Part } from './page-weight.ts';

const start = ['index.html'];
const signedIn = [...start, 'src/app/shell.tsx'];
const agenda = [...signedIn, 'src/app/agenda-route.tsx'];

/** Each page from an empty cache, and what comes on demand after it: JavaScript and CSS, gzipped. Fonts come beside. */
export const parts: readonly Part[] = [
  { name: 'every page', modules: start, budgetKb: 140 },
  { name: 'sign in', modules: [...start, 'src/app/front-routes.tsx'], budgetKb: 155 },
  { name: 'my 1:1s', modules: [...signedIn, 'src/features/pairs/overview-page.tsx'], budgetKb: 195 },
  { name: 'an agenda, to read', modules: agenda, budgetKb: 300 },
  { name: 'a record', modules: [...signedIn, 'src/app/history-routes.tsx'], budgetKb: 205 },
  { name: 'settings', modules: [...signedIn, 'src/app/settings-route.tsx'], budgetKb: 220 },
  {
    name: 'the editor, at the first caret',
    modules: ['src/editor/mount-field-editor.ts'],
    after: agenda,
    budgetKb: 165,
  },
  {
    name: 'what reads a paste, soon after',
    modules: ['src/clipboard/read-paste.ts', 'src/clipboard/read-own.ts'],
    after: agenda,
    budgetKb: 55,
  },
  { name: 'the date picker, when it opens', modules: ['src/ui/calendar.tsx'], after: agenda, budgetKb: 22 },
];
