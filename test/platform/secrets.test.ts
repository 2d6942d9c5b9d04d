import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '../../src/domain/day.js';
import { hashOf, newSecret, Secrets } from '../../src/platform/secrets.js';
import { testConfig } from '../support/config.js';

const secrets = new Secrets(testConfig());
const now = instant('2026-05-04T02:00:00Z');
const others = new Secrets(testConfig({ secretKey: 'another-key-of-more-than-32-characters' }));

describe('secrets', () => {
  it('are random, fit into an address and are stored as a hash', () => {
    const made = new Set(Array.from({ length: 100 }, newSecret));
    expect(made.size).toBe(100);
    for (const secret of made) expect(secret).toMatch(/^[\w-]{43}$/);
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('sign what only the same key verifies, for the same purpose and text', () => {
    const signature = secrets.sign('link', 'a');
    expect(secrets.verify('link', 'a', signature)).toBe(true);
    expect(secrets.verify('link', 'b', signature)).toBe(false);
    expect(secrets.verify('cookie', 'a', signature)).toBe(false);
    expect(others.verify('link', 'a', signature)).toBe(false);
    expect(secrets.verify('link', 'a', '')).toBe(false);
  });

  it('seal any text so that only the same key opens it, and never twice alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = secrets.seal(text);
        expect(secrets.unseal(sealed)).toBe(text);
        expect(secrets.seal(text)).not.toBe(sealed);
        expect(others.unseal(sealed)).toBeUndefined();
      }),
    );
  });

  it('notice a sealed text that was changed or cut', () => {
    const sealed = Buffer.from(secrets.seal('xin chào'), 'base64');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(secrets.unseal(changed.toString('base64'))).toBeUndefined();
    }
    expect(secrets.unseal('')).toBeUndefined();
  });

  it('give a browser what only the same use opens, and only for a while', () => {
    const ticket = secrets.ticket('step', { personId: 7, then: '/viec/1' }, now);
    const after = (minutes: number) => now.add({ minutes });
    expect(secrets.opened(ticket, 'step', 10, after(9))).toEqual({ personId: 7, then: '/viec/1' });
    expect(secrets.opened(ticket, 'step', 10, after(10))).toBeUndefined();
    expect(secrets.opened(ticket, 'form', 10, now)).toBeUndefined();
    expect(others.opened(ticket, 'step', 10, now)).toBeUndefined();
    for (const none of [undefined, '', secrets.seal('{}')])
      expect(secrets.opened(none, 'step', 10, now)).toBeUndefined();
  });

  it('keep a key of their own beside a SQLite file when none is given, readable by the owner only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-key-'));
    const config = testConfig({ secretKey: null, databaseUrl: `sqlite:${join(folder, 'data', 'a.sqlite')}` });
    const sealed = new Secrets(config).seal('giữ lấy');
    expect(new Secrets(config).unseal(sealed)).toBe('giữ lấy');
    expect(statSync(join(folder, 'data', 'secret.key')).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
