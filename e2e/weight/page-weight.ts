/** What Vite writes down of one chunk, by the module or the name that it is for. */
interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestChunk>>;

/** Something that somebody waits for, and what it may weigh. */
export interface Part {
  readonly name: string;
  /** Modules that are loaded for it, each with all that it imports. */
  readonly modules: readonly string[];
  /** Modules that are there already when it is asked for. */
  readonly after?: readonly string[];
  readonly budgetKb: number;
}

export interface Weighed {
  readonly part: Part;
  readonly bytes: number;
  /** The files that it loads, heaviest first. */
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
}

const KB = 1000;

/** @param sizeOf the bytes that a file takes on the way to the browser */
export function weigh(manifest: Manifest, part: Part, sizeOf: (file: string) => number): Weighed {
  const there = filesOf(manifest, part.after ?? []);
  const files = [...filesOf(manifest, part.modules)]
    .filter((file) => !there.has(file))
    .map((file) => ({ file, bytes: sizeOf(file) }))
    .sort((a, b) => b.bytes - a.bytes);
  return { part, files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** A sentence for whoever made it heavier, or null where it is within its budget. */
export function overBudget({ part, bytes, files }: Weighed): string | null {
  const over = bytes - part.budgetKb * KB;
  if (over <= 0) return null;
  const heaviest = files.slice(0, 3).map((one) => `${one.file} (${sayKb(one.bytes)})`);
  return (
    `${part.name}: ${sayKb(bytes)}, that is ${sayKb(over)} over its budget of ${part.budgetKb} kB. ` +
    `Its heaviest chunks are ${heaviest.join(', ')}. Load what is not needed at once on demand.`
  );
}

export function sayKb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} kB`;
}

function filesOf(manifest: Manifest, modules: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const ahead = [...modules];
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no chunk for ${name}: name another module in e2e/weight/parts.ts.`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    ahead.push(...(chunk.imports ?? []));
  }
  return files;
}
