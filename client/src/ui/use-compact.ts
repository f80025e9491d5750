import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 44.94em)';

/** True on a narrow page: the margin's entries then stand under their line. CSS first; this is for what CSS cannot do. */
export function useCompact(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
