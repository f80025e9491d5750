import './avatar.css';

export interface AvatarProps {
  readonly name: string;
  /** Gives the person's colour in this pair; without one it is plain. */
  readonly role?: 'manager' | 'report';
  readonly size?: 's' | 'm';
  /** `away`: somebody who is not here now, drawn as a ring. */
  readonly presence?: 'here' | 'away';
}

/** The initial in the person's colour. Decoration: the name always stands beside it or in the label around it. */
export function Avatar({ name, role, size = 's', presence }: AvatarProps) {
  const initial = [...name.trim()][0]?.toLocaleUpperCase() ?? '·';
  return (
    <span
      className={`avatar avatar-${size} ${role ? `person-${role}` : ''} ${presence === 'away' ? 'avatar-away' : ''}`}
      aria-hidden="true"
    >
      {initial}
    </span>
  );
}
