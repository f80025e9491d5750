/**
 * What every text has, with its editor and without. The words may be in any language and run either way; the page itself
 * is in English, so `lang` takes that back, and the browser checks the spelling in the languages of the one who writes.
 */
export const textAttributes = { dir: 'auto', lang: '' } as const;

/** What its editor asks of browsers and of phones' keyboards besides. */
export const writingAttributes = { ...textAttributes, spellcheck: 'true', autocapitalize: 'sentences' } as const;
