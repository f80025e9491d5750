interface TokenSearch {
  readonly token?: string;
}

export function readToken({ token }: Record<string, unknown>): TokenSearch {
  return typeof token === 'string' && token !== '' ? { token } : {};
}
