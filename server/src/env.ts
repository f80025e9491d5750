import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { type Limits, limitSettings } from './limits.ts';

/** What the environment says, checked. Everything else of the server gets this and never reads `process.env`. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Null: the server answers at whatever localhost address it listens on. */
  readonly publicUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly secret: string;
  /** How many proxies in front of the server may say where a request comes from. */
  readonly trustProxy: number;
  readonly clientDist: string;
  readonly logLevel: string;
  readonly limits: Limits;
}

/** A setting that is wrong, in a sentence for the person who starts the server. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

const url = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), `give a URL like ${example}`)
    .nullable()
    .default(null);

/** Cookies, links and the check of `Origin` know one address, not a folder of it. */
const origin = url(['http:', 'https:'], 'https://1on1.example.com').refine(
  (text) => text === null || !URL.canParse(text) || isOrigin(new URL(text)),
  'give the address alone, like https://1on1.example.com, without a path behind it',
);

const isOrigin = ({ pathname, search, hash }: URL) => pathname === '/' && search === '' && hash === '';

const notYet = (what: string) =>
  z.undefined({ error: `${what}: this version serves SQLite only, in one process; leave it out` }).optional();

const SHORTEST_SECRET = 32;

const environment = z.object({
  PORT: z.coerce
    .number('give a number from 0 to 65535')
    .int()
    .min(0)
    .max(65535, 'give a number from 0 to 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: notYet('PostgreSQL comes later'),
  REDIS_URL: notYet('several nodes come later'),
  PUBLIC_URL: origin,
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.com:587'),
  MAIL_FROM: z.string().default('Throughline <throughline@localhost>'),
  SECRET: z.string().min(SHORTEST_SECRET, 'give at least 32 characters, or leave it out').optional(),
  TRUST_PROXY: z.coerce.number('give the number of proxies in front').int().min(0).max(10).default(0),
  CLIENT_DIST: z.string().default(resolve(import.meta.dirname, '../../client/dist')),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'], 'give one of silent, fatal, error, warn, info, debug')
    .default('warn'),
});

/** Settings from the environment, or a `SettingError`. Makes the data folder, and the secret in it where none is given. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  // `PORT=` in a compose file means: not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = check(environment, given);
  const dataDir = resolve(read.DATA_DIR);
  makeFolder(dataDir);
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir,
    publicUrl: read.PUBLIC_URL && new URL(read.PUBLIC_URL).origin,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    secret: read.SECRET ?? keptSecret(dataDir),
    trustProxy: read.TRUST_PROXY,
    clientDist: resolve(read.CLIENT_DIST),
    logLevel: read.LOG_LEVEL,
    limits: limitSettings.toLimits(check(limitSettings.schema, given)),
  };
}

function check<Shape extends z.ZodType>(schema: Shape, env: Record<string, unknown>): z.infer<Shape> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => `${issue.path.join('.')} is wrong: ${issue.message}.`);
  throw new SettingError(sentences.join('\n'));
}

function makeFolder(path: string): void {
  try {
    makeWithParents(path);
  } catch (error) {
    throw new SettingError(`DATA_DIR is wrong: ${path} cannot be made (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** One by one: Node's recursive mkdir goes on for ever where the system says that nothing can be there. */
function makeWithParents(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  makeWithParents(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  const secret = readOrMakeSecret(path);
  if (secret.length >= SHORTEST_SECRET) return secret;
  throw new SettingError(
    `DATA_DIR is wrong: the secret in ${path} is too short. Restore it from a backup, or remove it.`,
  );
}

function readOrMakeSecret(path: string): string {
  try {
    const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
    // Nothing was ever signed with an empty one.
    return kept === '' ? makeSecret(path) : kept;
  } catch (error) {
    throw new SettingError(`DATA_DIR is wrong: ${path} cannot be used (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** Whole and on disk before it has its name: half a secret would be taken for one. */
function makeSecret(path: string): string {
  const secret = randomBytes(32).toString('base64url');
  const file = openSync(`${path}.tmp`, 'w', 0o600);
  writeSync(file, secret);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.tmp`, path);
  return secret;
}
