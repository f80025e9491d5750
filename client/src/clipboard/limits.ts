/** What one paste may bring. A talk of an hour has 60,000 letters; a page of an agenda, a hundred lines. */
export const LONGEST_TEXT = 200_000;
export const MOST_LINES = 2_000;
/** Markup that is longer is not parsed: its text is taken instead. */
export const LONGEST_HTML = 3_000_000;
/** Markdown within one paragraph costs by the square of its signs: with more of them it is read as plain text. */
export const MOST_SIGNS = 1_500;
/** Lists within lists and quotes within quotes; what is deeper joins the deepest. */
export const DEEPEST_NESTING = 8;
/** Of elements; what is deeper is read as text alone. */
export const DEEPEST_ELEMENT = 300;
