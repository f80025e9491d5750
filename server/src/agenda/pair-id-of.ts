/** The pair of a document's name, null for a document that is no agenda. */
export function pairIdOf(name: string): string | null {
  return /^agenda\/([^/]+)$/.exec(name)?.[1] ?? null;
}
