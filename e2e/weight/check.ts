import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../bin/run-command.mjs';
import { type Manifest, overBudget, sayKb, weigh } from './page-weight.ts';
import { parts } from './parts.ts';

const dist = path.join(root, 'client/dist');
const manifest: Manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
const sizeOf = (file: string) => gzipSync(readFileSync(path.join(dist, file))).length;
const weighed = parts.map((part) => weigh(manifest, part, sizeOf));

console.log('| what | weighs, gzipped | budget |\n| --- | ---: | ---: |');
for (const { part, bytes } of weighed) console.log(`| ${part.name} | ${sayKb(bytes)} | ${part.budgetKb} kB |`);

const complaints = weighed.map(overBudget).filter((complaint) => complaint !== null);
for (const complaint of complaints) console.error(`\n${complaint}`);
process.exitCode = complaints.length === 0 ? 0 : 1;
