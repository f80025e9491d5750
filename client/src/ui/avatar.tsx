import './avatar.css';

export interface AvatarProps {
  readonly name: string;
  /** Gives the person's colour in this pair; without one it is plain. */
  readonly role?: 'manager' | 'report';
  readonly size?: 's' | 'm';
}

/** The initial in the person's colour. Decoration: the name always stands beside it or in the label around it. */
export function Avatar({ name, role, size = 's' }: AvatarProps) {
  const initial = [...name.trim()][0]?.toLocaleUpperCase() ?? '·';
  return (
    <span className={`avatar avatar-${size} ${role ? `person-${role}` : ''}`} aria-hidden="true">
      {initial}
    </span>
  );
}
