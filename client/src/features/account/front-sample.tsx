import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import './front-sample.css';

/** A page of an agenda, as a picture: what one signs up for says itself. */
export function FrontSample() {
  return (
    <div className="front-sample" aria-hidden="true">
      <div className="front-sample-page">
        <p className="front-sample-title">Ada &amp; Grace</p>
        <p className="front-sample-when">Session 14 · Thu 26 Nov, 10:00</p>
        <p className="front-sample-heading">Last time we said</p>
        <SamplePromise text="Write the job ad" owner="Ada" side="manager" due="Fri" isDone />
        <SamplePromise text="Book the room for the offsite" owner="Grace" side="report" due="2 days late" />
        <p className="front-sample-heading">Where I want to be in a year</p>
        <p className="front-sample-text">
          I would like to lead something that is not on fire. The migration would be a good size.
        </p>
        <SamplePromise text="Find a mentor outside the team" owner="Ada" side="manager" due="4 Dec" />
      </div>
    </div>
  );
}

interface SamplePromiseProps {
  readonly text: string;
  readonly owner: string;
  readonly side: 'manager' | 'report';
  readonly due: string;
  readonly isDone?: boolean;
}

function SamplePromise({ text, owner, side, due, isDone = false }: SamplePromiseProps) {
  return (
    <p className="front-sample-promise">
      <span className={`front-sample-box ${isDone ? 'front-sample-done' : ''}`}>
        {isDone && <Icon name="check" size={14} />}
      </span>
      <span className="front-sample-words">{text}</span>
      <span className="front-sample-owner">
        <Avatar name={owner} role={side} />
        {owner}
      </span>
      <span className="front-sample-due">{due}</span>
    </p>
  );
}
