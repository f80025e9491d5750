import type { Page } from '@playwright/test';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export async function fillSignUp(page: Page, { name, email, password }: NewPerson): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Mail address').fill(email);
  await page.getByLabel('Password').fill(password);
}

export async function fillSignIn(page: Page, { email, password }: Omit<NewPerson, 'name'>): Promise<void> {
  await page.getByLabel('Mail address', { exact: true }).fill(email);
  await page.getByLabel('Password').fill(password);
}

/** From the menu under one's name. */
export async function chooseSignOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /settings and signing out/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}
