/** Somebody's way in was closed: a session signed out, a token revoked, a pair ended. */
export type AccessEnded = { readonly sessionId: string } | { readonly tokenId: string } | { readonly pairId: string };

export interface AccessEndedEvents {
  emit(event: AccessEnded): void;
  on(listener: (event: AccessEnded) => void): void;
}

export function createAccessEndedEvents(): AccessEndedEvents {
  const listeners = new Set<(event: AccessEnded) => void>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    on: (listener) => {
      listeners.add(listener);
    },
  };
}
