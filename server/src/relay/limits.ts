/** Each is a setting. None may be met by a company of people who just work. */
export interface RelayLimits {
  readonly frameBytes: number;
  readonly documentBytes: number;
  /** One connection's own presence states, together. */
  readonly presenceBytes: number;
  /** How many client ids one connection may be present with. */
  readonly presenceClients: number;
  readonly presencePerSecond: number;
  /** Sync steps of one connection that make the server read the whole document. */
  readonly readingsPerSecond: number;
  /** Presence that is not renewed goes. A hidden tab's timers run once a minute. */
  readonly presenceMs: number;
  readonly socketsPerPerson: number;
  /** How far a slow reader may fall behind. */
  readonly backlogBytes: number;
  /** How much a fast sender may have under way before it is slowed. */
  readonly intakeBytes: number;
  readonly recheckMs: number;
  /** How long a client that connects has to tell what it wrote offline, before it hears what others wrote. */
  readonly hearOutMs: number;
  /** y-websocket gives a connection up that was silent for 30 seconds. */
  readonly keepAliveMs: number;
  /** How long a connection that we close may take to say goodbye. */
  readonly graceMs: number;
  readonly quietMs: number;
  /** However busy a document is, it is looked after this often. */
  readonly busyMs: number;
  /** A document that was quiet for so long is compacted whatever its tail. */
  readonly idleMs: number;
  readonly compactBytes: number;
  readonly compactUpdates: number;
}

export const defaultLimits: RelayLimits = {
  frameBytes: 16_000_000,
  documentBytes: 20_000_000,
  presenceBytes: 16_384,
  presenceClients: 16,
  presencePerSecond: 60,
  readingsPerSecond: 5,
  presenceMs: 90_000,
  socketsPerPerson: 200,
  backlogBytes: 16_000_000,
  intakeBytes: 1_000_000,
  recheckMs: 30_000,
  hearOutMs: 1_000,
  keepAliveMs: 20_000,
  graceMs: 5_000,
  quietMs: 1_000,
  busyMs: 10_000,
  idleMs: 30_000,
  compactBytes: 262_144,
  compactUpdates: 500,
};
