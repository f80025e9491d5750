/** The server refuses a shorter one; the page says so before it asks. */
export const MIN_PASSWORD_LENGTH = 8;
