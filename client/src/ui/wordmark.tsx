import './wordmark.css';

/** Two people on one line. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg aria-hidden="true" width="30" height="12" viewBox="0 0 30 12">
        <path d="M1 6h28" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        <circle cx="10.5" cy="6" r="4" fill="var(--manager)" />
        <circle cx="19.5" cy="6" r="4" fill="var(--report)" />
      </svg>
      Throughline
    </span>
  );
}
