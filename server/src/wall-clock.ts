/**
 * What people's calendars say. Everything that we date in the database asks it. better-auth dates what is its own (people,
 * auth sessions, links by mail) by the system's clock, and so it is by that one that those expire.
 */
export type WallClock = () => Date;

export const systemWallClock: WallClock = () => new Date();
