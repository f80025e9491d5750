/** Where the page's own server takes sockets. */
export function socketUrl(): string {
  return `${location.origin.replace(/^http/, 'ws')}/sync`;
}
