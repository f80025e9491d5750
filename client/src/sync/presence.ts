/** A person as the other's screen shows them. `color` is a six-digit hex colour: the caret takes no other. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  /** Our own page draws a caret in the colour of the role, which is right on light and on dark paper. */
  readonly role?: 'manager' | 'report';
}

/** Another connection to this agenda: somebody else's page, or another page of one's own. */
export interface Presence {
  readonly clientId: number;
  readonly person: Person;
  /** The `fieldKey` of the text that they are in. */
  readonly field: string | null;
}
