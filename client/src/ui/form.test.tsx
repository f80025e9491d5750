// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '#lib/api.ts';
import { Form } from './form.tsx';
import { TextField } from './text-field.tsx';

let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const show = (form: ReactNode) => act(async () => root.render(form));
const submit = () => act(async () => document.querySelector('form')?.requestSubmit());

function input(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!found) throw new Error(`No input ${name}.`);
  return found;
}

function type(name: string, text: string): Promise<void> {
  return act(async () => {
    const field = input(name);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function described(name: string): string {
  const ids = input(name).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

const fields = (
  <>
    <TextField label="Name" name="name" />
    <TextField label="Mail" name="email" description="Only your partner sees it." />
  </>
);

const refuse = (detail: string, errors?: { field: string; detail: string }[]) =>
  Promise.reject(
    new ProblemError({ type: 'about:blank', title: 'Refused', status: 400, detail, ...(errors && { errors }) }),
  );

describe('a form', () => {
  it('says at the field what to do, and goes there', async () => {
    await show(
      <Form submit="Go" check={() => ({ email: 'Write your address.' })} onSubmit={async () => undefined}>
        {fields}
      </Form>,
    );
    await submit();
    expect(described('email')).toContain('Write your address.');
    expect(document.activeElement).toBe(input('email'));
    expect(input('name').getAttribute('aria-invalid')).toBeNull();
  });

  it('takes the complaint away as soon as the field is written in', async () => {
    await show(
      <Form submit="Go" check={() => ({ email: 'Write your address.' })} onSubmit={async () => undefined}>
        {fields}
      </Form>,
    );
    await submit();
    await type('email', 'a');
    expect(document.body.textContent).not.toContain('Write your address.');
  });

  it('shows the sentences of the server where they belong', async () => {
    const taken = [{ field: 'email', detail: 'This address is taken.' }];
    await show(
      <Form submit="Go" onSubmit={() => refuse('Look at the fields.', taken)}>
        {fields}
      </Form>,
    );
    await submit();
    expect(described('email')).toContain('This address is taken.');
    expect(document.activeElement).toBe(input('email'));
  });

  it('shows a sentence about no field of its own above the button, and goes there', async () => {
    const elsewhere = [{ field: 'role', detail: 'Odd.' }];
    await show(
      <Form submit="Go" onSubmit={() => refuse('Try again in a minute.', elsewhere)}>
        {fields}
      </Form>,
    );
    await submit();
    expect(document.activeElement?.textContent).toBe('Try again in a minute.');
  });

  it('hands over what was written', async () => {
    const sent: unknown[] = [];
    await show(
      <Form submit="Go" onSubmit={async (values) => sent.push(values)}>
        {fields}
      </Form>,
    );
    await type('name', 'Ada');
    await submit();
    expect(sent).toEqual([{ name: 'Ada', email: '' }]);
  });
});
