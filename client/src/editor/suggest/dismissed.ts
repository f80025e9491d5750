const pages = new WeakMap<object, Map<string, Set<string>>>();

/** Words that somebody kept as words: they are not offered again in that field, also when it is left and entered. */
export function keepWords(page: object, fieldKey: string, words: string): void {
  const fields = pages.get(page) ?? new Map<string, Set<string>>();
  const kept = fields.get(fieldKey) ?? new Set();
  pages.set(page, fields.set(fieldKey, kept.add(words.toLowerCase())));
}

export function areKept(page: object, fieldKey: string, words: string): boolean {
  return pages.get(page)?.get(fieldKey)?.has(words.toLowerCase()) ?? false;
}
