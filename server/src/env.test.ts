import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings, SettingError } from './env.ts';

describe('Settings', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (env: Record<string, string> = {}) => readSettings({ DATA_DIR: path.join(folder, 'data'), ...env });

  it('have defaults that need nothing', () => {
    const settings = read();
    expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', publicUrl: null, smtpUrl: null });
    expect(settings.limits).toMatchObject({ socketsPerPerson: 200, signUpsPerMinute: 60, inviteDays: 7 });
  });

  it('take an empty variable for one that is not set', () => {
    expect(read({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: null });
  });

  it('make a secret once, which only this user reads', () => {
    const first = read().secret;
    expect(first).toHaveLength(43);
    expect(read().secret).toBe(first);
    expect(statSync(path.join(folder, 'data/secret')).mode & 0o777).toBe(0o600);
  });

  it('make it again where a start that was cut short left it empty, and name one that is too short', () => {
    read();
    const file = path.join(folder, 'data/secret');
    writeFileSync(file, '');
    expect(read().secret).toHaveLength(43);
    expect(readFileSync(file, 'utf8')).toHaveLength(43);
    writeFileSync(file, 'short');
    expect(() => read()).toThrow(/^DATA_DIR is wrong: .*secret/);
  });

  it('prefer a secret that is given, and keep none then', () => {
    expect(read({ SECRET: 'x'.repeat(32) }).secret).toBe('x'.repeat(32));
    expect(existsSync(path.join(folder, 'data/secret'))).toBe(false);
  });

  it('keep only the origin of the public address', () => {
    expect(read({ PUBLIC_URL: 'https://1on1.example.com/' }).publicUrl).toBe('https://1on1.example.com');
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'one.example.com'],
    ['PUBLIC_URL', 'https://example.com/one-on-one'],
    ['SMTP_URL', 'http://mail.example.com'],
    ['SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['LIMIT_SOCKETS', '-1'],
    ['DATABASE_URL', 'postgres://db'],
    ['REDIS_URL', 'redis://cache'],
  ])('name %s when it is "%s"', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(SettingError);
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} is wrong: .+\\.$`));
  });

  it('name every wrong one at once', () => {
    expect(() => read({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT is wrong.*\nLOG_LEVEL is wrong/);
  });

  it('name a data folder that cannot be made', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(() => read({ DATA_DIR: path.join(file, 'data') })).toThrow(/^DATA_DIR is wrong: .*cannot be made/);
    expect(readFileSync(file, 'utf8')).toBe('');
    // Where even root makes nothing, Node's own recursive mkdir never comes back.
    expect(() => read({ DATA_DIR: '/proc/data' })).toThrow(/^DATA_DIR is wrong: .*cannot be made/);
  });
});
