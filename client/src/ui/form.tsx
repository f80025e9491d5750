import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { isProblem } from '#lib/api.ts';
import { Button } from './button.tsx';
import './form.css';

/** What to do about a field, by its name. */
export type FieldErrors = Readonly<Record<string, string>>;
export type FormValues = Readonly<Record<string, string>>;

export interface FormProps {
  /** The verb on its button. */
  readonly submit: string;
  readonly children: ReactNode;
  /** Throws a `ProblemError` for what the server refused: its sentences are shown in place. */
  onSubmit(values: FormValues): Promise<unknown>;
  /** What can be said before asking the server. */
  readonly check?: (values: FormValues) => FieldErrors;
  /** Beside the button. */
  readonly aside?: ReactNode;
  readonly variant?: 'primary' | 'quiet';
  readonly label?: string;
}

interface Refusal {
  readonly fields: FieldErrors;
  /** About no one field. */
  readonly sentence: string | null;
}

const accepted: Refusal = { fields: {}, sentence: null };

export function Form({ submit, children, onSubmit, check, aside, variant = 'primary', label }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState(accepted);
  const [tries, setTries] = useState(0);
  const [isPending, setPending] = useState(false);

  useEffect(() => {
    if (tries > 0) focusTrouble(form.current);
  }, [tries]);

  function refuse(why: Refusal) {
    setRefusal(why);
    setTries((count) => count + 1);
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const element = event.currentTarget;
    const values = valuesOf(element);
    const fields = check?.(values) ?? {};
    if (Object.keys(fields).length > 0) return refuse({ fields, sentence: null });
    setPending(true);
    try {
      await onSubmit(values);
      setRefusal(accepted);
    } catch (error) {
      refuse(refusalOf(error, element));
    } finally {
      setPending(false);
    }
  }

  return (
    <AriaForm
      ref={form}
      className="form"
      validationBehavior="aria"
      validationErrors={refusal.fields}
      onSubmit={send}
      {...(label !== undefined && { 'aria-label': label })}
    >
      <div className="form-fields" onInput={(event) => setRefusal((known) => withoutFieldOf(event.target, known))}>
        {children}
      </div>
      {refusal.sentence !== null && (
        <p className="form-refusal" role="alert" tabIndex={-1}>
          {refusal.sentence}
        </p>
      )}
      <div className="form-foot">
        <Button type="submit" variant={variant} isPending={isPending}>
          {submit}
        </Button>
        {aside}
      </div>
    </AriaForm>
  );
}

function valuesOf(form: HTMLFormElement): FormValues {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}

function refusalOf(error: unknown, form: HTMLFormElement): Refusal {
  if (!isProblem(error)) throw error;
  const { errors = [], detail } = error.problem;
  const known = errors.filter(({ field }) => form.elements.namedItem(field) !== null);
  if (known.length === 0) return { fields: {}, sentence: detail };
  return { fields: Object.fromEntries(known.map((about) => [about.field, about.detail])), sentence: null };
}

// A complaint goes as soon as its field is written in. When it waited for the field to be left, the press on the button
// that leaves it would see the button move away under it.
function withoutFieldOf(target: EventTarget, refusal: Refusal): Refusal {
  const name = 'name' in target ? String(target.name) : '';
  if (!(name in refusal.fields)) return refusal;
  const { [name]: _mended, ...fields } = refusal.fields;
  return { ...refusal, fields };
}

function focusTrouble(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"], .form-refusal')?.focus();
}
