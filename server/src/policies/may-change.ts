interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/**
 * Another site's page can make a browser send our cookie along, but not hide where it is from: a browser names the
 * origin of every change. A request that comes from no browser at all carries neither header, and nobody's cookie but
 * the one that it was given.
 */
export function mayChange({ method, headers }: Asked, ours: { includes(origin: string): boolean }): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true;
  const { origin } = headers;
  if (typeof origin === 'string') return ours.includes(origin);
  return headers['sec-fetch-site'] === undefined && headers.referer === undefined;
}
