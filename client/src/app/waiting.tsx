import './waiting.css';

/** Only for what takes longer than a blink. */
export function Waiting() {
  return (
    <p className="waiting" role="status">
      One moment …
    </p>
  );
}
