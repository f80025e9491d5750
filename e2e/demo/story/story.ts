import type { Chapter, Who } from './telling.ts';
import { theNextOne } from './the-next-one.ts';
import { week1, week2 } from './weeks-1-and-2.ts';
import { week3, week4 } from './weeks-3-and-4.ts';
import { week5, week6 } from './weeks-5-and-6.ts';
import { week7, week8 } from './weeks-7-and-8.ts';

/** A manager and her report in a company that makes a calendar for clinics. All of it is made up. */
export const cast: Readonly<Record<Who, { readonly name: string; readonly email: string }>> = {
  ines: { name: 'Ines Marchetti', email: 'ines@example.com' },
  daniel: { name: 'Daniel Osei', email: 'daniel@example.com' },
};

export const story: readonly Chapter[] = [week1, week2, week3, week4, week5, week6, week7, week8, theNextOne];
