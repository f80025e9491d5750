import { firstName } from '#lib/pair-people.ts';
import { Banner } from '#ui/banner.tsx';
import { RadioChoice } from '#ui/radio-choice.tsx';

export type Shown = 'ended' | 'device';

interface UnsentChoiceProps {
  readonly partner: string;
  readonly kept: boolean;
  readonly shown: Shown;
  onChange(shown: Shown): void;
}

/** Words that came too late are not thrown away: they can be read, and copied, where they are. */
export function UnsentChoice({ partner, kept, shown, onChange }: UnsentChoiceProps) {
  return (
    <div className="ended-unsent">
      <Banner tone="warning">
        <p>
          Not all that you wrote here had reached the server when this 1:1 ended. {firstName(partner)} cannot read it:{' '}
          {kept ? 'it is kept on this device only.' : 'it is on this page only. Copy it before you close the page.'}
        </p>
      </Banner>
      <RadioChoice
        label="What to show"
        look="line"
        choices={[
          { value: 'ended', label: 'As it ended' },
          { value: 'device', label: 'As it is on this device' },
        ]}
        value={shown}
        onChange={onChange}
      />
    </div>
  );
}
