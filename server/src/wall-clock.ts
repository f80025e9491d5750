/** What people's calendars say. Everything that is written with a date asks it; nothing else does. */
export type WallClock = () => Date;

export const systemWallClock: WallClock = () => new Date();
