import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup, type RadioGroupProps } from 'react-aria-components/RadioGroup';
import './radio-choice.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
}

interface RadioChoiceProps<Value extends string>
  extends Omit<RadioGroupProps, 'className' | 'style' | 'children' | 'value' | 'onChange' | 'defaultValue'> {
  readonly label: string;
  readonly choices: readonly Choice<NoInfer<Value>>[];
  readonly value: Value;
  onChange(value: NoInfer<Value>): void;
  /** `line`: beside one another, for switching what is shown. */
  readonly look?: 'list' | 'line';
}

export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { label, choices, value, onChange, look = 'list', ...rest } = props;
  const choose = (chosen: string) => {
    const choice = choices.find((known) => known.value === chosen);
    if (choice) onChange(choice.value);
  };
  return (
    <RadioGroup {...rest} className={`radio-choice radio-${look}`} value={value} onChange={choose}>
      <Label className={look === 'line' ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="radio-choices">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="radio">
            <span className="radio-dot" />
            <span>
              {choice.label}
              {choice.description && <span className="radio-description">{choice.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
