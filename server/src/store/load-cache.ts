import type { LoadedDocument } from './update-log.ts';

interface Kept {
  readonly document: Promise<LoadedDocument>;
  bytes: number;
}

/**
 * The merged bytes of the documents that were asked for last: several people come back to the same one at once, and
 * rescue, projection and compaction all begin with the same load.
 */
export class LoadCache {
  readonly #kept = new Map<string, Kept>();
  readonly #roomBytes: number;
  #bytes = 0;

  constructor(roomBytes: number) {
    this.#roomBytes = roomBytes;
  }

  get(name: string): Promise<LoadedDocument> | null {
    const kept = this.#kept.get(name);
    if (!kept) return null;
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    return kept.document;
  }

  keep(name: string, document: Promise<LoadedDocument>): void {
    this.drop(name);
    const kept: Kept = { document, bytes: 0 };
    this.#kept.set(name, kept);
    document.then(
      ({ bytes }) => this.#arrived(name, kept, bytes.length),
      () => this.#kept.get(name) === kept && this.drop(name),
    );
  }

  drop(name: string): void {
    this.#bytes -= this.#kept.get(name)?.bytes ?? 0;
    this.#kept.delete(name);
  }

  #arrived(name: string, kept: Kept, bytes: number): void {
    if (this.#kept.get(name) !== kept) return;
    kept.bytes = bytes;
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#roomBytes) return;
      this.drop(oldest);
    }
  }
}
