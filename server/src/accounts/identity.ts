/** Who asks, and by which of their ways in: that one may end while the others go on. */
export type Identity = { readonly userId: string } & ({ readonly sessionId: string } | { readonly tokenId: string });
