import type { Outline, Paste, PasteContext } from '#clipboard/outline.ts';
import type { OwnPaste } from '#clipboard/read-own.ts';
import { wordsAlone } from '#clipboard/words-alone.ts';
import { loadPaste, type PasteModule, pasteModule } from './load-paste.ts';

export interface ReadPaste {
  /** Which blocks it is, where an agenda wrote it. */
  readonly own: OwnPaste | null;
  readonly outline: Outline;
}

type Read = (paste: Paste) => ReadPaste;

/** Reads what is pasted, or waits until it can. */
export function createPasteReader(pasteContext: () => PasteContext) {
  const waiting = new Set<(read: Read) => void>();

  /** Without its module, or where that fails, the words are what there is. */
  function readBy(module: PasteModule | null): Read {
    return (paste) => {
      try {
        const own = module?.readOwn(paste.html, pasteContext());
        if (own) return { own, outline: own.outline };
        if (module) return { own: null, outline: module.readPaste(paste, pasteContext()) };
      } catch (defect) {
        reportError(defect);
      }
      return { own: null, outline: wordsAlone(paste) };
    };
  }

  return {
    /** As well as it can be read at once. */
    now: (paste: Paste) => readBy(pasteModule.get())(paste),
    isHere: () => pasteModule.get() !== null,
    /** At once where it can be read. */
    soon(paste: Paste, go: (read: ReadPaste) => void): void {
      const module = pasteModule.get();
      if (module) return void go(readBy(module)(paste));
      const goBy = (read: Read) => go(read(paste));
      waiting.add(goBy);
      void loadPaste().then((late) => {
        if (waiting.delete(goBy)) goBy(readBy(late));
      });
    },
    /** The page goes: what still waits does not any more. */
    settle(): void {
      for (const goBy of [...waiting]) {
        waiting.delete(goBy);
        goBy(readBy(null));
      }
    },
  };
}
