import { type ReactNode, useId } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import './text-field.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> {
  readonly label: string;
  /** A line under the field. */
  readonly description?: ReactNode;
  /** A sentence that says what to do. Within a `Form` it comes by the field's name instead. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly isLabelHidden?: boolean;
}

export function TextField({ label, description, error, placeholder, isLabelHidden, ...rest }: TextFieldProps) {
  const descriptionId = useId();
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField
      {...rest}
      {...(isLabelHidden && { 'aria-label': label })}
      {...(description !== undefined && { 'aria-describedby': descriptionId })}
      validationBehavior="aria"
      {...(error !== undefined && { isInvalid: true })}
      className="text-field"
    >
      {!isLabelHidden && <Label className="field-label">{label}</Label>}
      <Input className="field-input" dir="auto" {...hint} />
      {description !== undefined && (
        <p id={descriptionId} className="field-description">
          {description}
        </p>
      )}
      <FieldError className="field-error" {...(error !== undefined && { children: error })} />
    </AriaTextField>
  );
}
