import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConfigMistakes, loadConfig } from '../../src/platform/config.js';

const KEY = 'k'.repeat(32);

describe('the configuration', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-config-'));
    cpSync('config', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (name: string, edit: (plain: Record<string, never>) => object) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')))));
  };
  const mistakes = (env: Record<string, string> = {}) => {
    try {
      loadConfig(env, folder);
    } catch (error) {
      return (error as ConfigMistakes).problems.map(({ at, message }) => `${at}: ${message}`);
    }
    return [];
  };

  it('as delivered has no mistake and needs nothing from the environment', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      databaseUrl: 'sqlite:./data/dondoc.sqlite',
      port: 3000,
      secretKey: null,
      smtpUrl: null,
      beforeDay: 'register',
    });
    expect(config.zalo).toMatchObject({ appSecret: null, refreshToken: null, appsecretProof: false });
    expect(config.ladder.before).toEqual([7, 3, 1, 0]);
  });

  it('lets the environment take the place of a setting, and takes an empty variable as not set', () => {
    const config = loadConfig({ PORT: '8080', ZALO_APP_SECRET: 'xyz', SMTP_URL: ' ', SECRET_KEY: KEY });
    expect(config).toMatchObject({ port: 8080, smtpUrl: null, secretKey: KEY });
    expect(config.zalo.appSecret).toBe('xyz');
  });

  it.each([
    ['APP_URL', 'http://[::'],
    ['APP_URL', `https://${'a'.repeat(121)}`],
    ['APP_URL', 'https://dondoc.example:99999'],
    ['SMTP_URL', 'smtp://mail:99999'],
    ['ZALO_BUSINESS_URL', 'https://['],
  ])('refuses what %s cannot mean: %s', (variable, text) => {
    expect(mistakes({ [variable]: text })).toEqual([expect.stringMatching(new RegExp(`^${variable}: phải`))]);
  });

  it('tells all mistakes of all files together, each with its place', () => {
    change('default.json', (plain) => ({ ...plain, colour: 'red', heartbeat: 'maybe', limits: undefined }));
    change('reminders.json', (plain) => ({ ...plain, slot: '8h', late: { after: [3, 1], thenEvery: 5 } }));
    writeFileSync(join(folder, 'escalation.json'), '{ "rungs": [ }');
    rmSync(join(folder, 'calendar.json'));
    expect(mistakes({ PORT: 'abc', SECRET_KEY: 'short' })).toEqual([
      'config/default.json: colour: không phải là mục được biết',
      'PORT: phải là số nguyên',
      'SECRET_KEY: phải dài ít nhất 32 ký tự',
      'config/default.json: heartbeat: phải là một trong: on, off',
      'config/default.json: limits: bắt buộc phải có',
      'config/calendar.json: không có tệp này',
      'config/reminders.json: slot: phải là giờ trong ngày, viết dạng HH:MM',
      'config/reminders.json: late.after: phải tăng dần',
      expect.stringMatching(/^config\/escalation\.json: không phải JSON hợp lệ/),
    ]);
  });

  it.each([
    ['no list', 5, 'years: phải là một danh sách'],
    ['nothing', [null], 'years.0: bắt buộc phải có'],
  ])('refuses years of the calendar that are %s', (_, years, told) => {
    change('calendar.json', (plain) => ({ ...plain, years }));
    expect(mistakes()).toContain(`config/calendar.json: ${told}`);
  });

  it('refuses days of the calendar that do not exist or stand under another year', () => {
    change('calendar.json', (plain) => ({
      ...plain,
      years: [
        {
          year: 2030,
          status: 'confirmed',
          daysOff: [{ day: '2030-02-30', name: 'Tết' }],
          workingDays: [{ day: '2031-01-04', name: '' }],
        },
      ],
    }));
    expect(mistakes()).toEqual([
      'config/calendar.json: years.0.daysOff.0.day: phải là một ngày có thật, viết dạng YYYY-MM-DD',
      'config/calendar.json: years.0.workingDays.0.name: không được để trống',
      'config/calendar.json: 2031-01-04: không thuộc năm 2030',
    ]);
  });

  it.each([
    ['06:30', '21:00', '07:00'],
    ['21:00', '21:00', '07:00'],
    ['12:30', '12:00', '13:00'],
  ])('refuses a slot at %s between quiet hours from %s until %s', (slot, from, until) => {
    change('reminders.json', (plain) => ({ ...plain, slot, quiet: { from, until } }));
    expect(mistakes()).toEqual([
      `config/reminders.json: slot: nằm trong giờ không nhắc (${from} đến ${until}) nên sẽ không nhắc được ai`,
    ]);
  });

  it('refuses a secret that stands in a file', () => {
    change('default.json', (plain) => ({ ...plain, secretKey: KEY }));
    expect(mistakes()).toEqual([
      'config/default.json: secretKey: là bí mật, chỉ được đặt bằng biến môi trường SECRET_KEY',
    ]);
  });

  it('refuses half a DKIM setting and a file that holds no key, and takes a whole one', () => {
    const set = (dkim: object) =>
      change('default.json', (plain) => ({ ...plain, mail: Object.assign({}, plain.mail, dkim) }));
    const file = join(folder, 'dkim.pem');
    const place = 'config/default.json: mail.dkimKeyFile';
    set({ dkimDomain: 'ubnd.example', dkimSelector: 'dondoc' });
    expect(mistakes()).toEqual([expect.stringMatching(`^${place}: bắt buộc phải có`)]);
    set({ dkimKeyFile: file });
    expect(mistakes()).toEqual([`${place}: không đọc được tệp khóa ${file}`]);
    writeFileSync(file, 'no key');
    expect(mistakes()).toEqual([expect.stringMatching(`^${place}: tệp .* không phải khóa riêng RSA`)]);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(mistakes()).toEqual([]);
  });

  it('wants a secret key for PostgreSQL, where no machine could keep its own', () => {
    const url = { DATABASE_URL: 'postgres://u:p@localhost/dondoc' };
    expect(mistakes(url)).toEqual(['SECRET_KEY: bắt buộc phải có (ít nhất 32 ký tự) khi dùng PostgreSQL']);
    expect(mistakes({ ...url, SECRET_KEY: KEY })).toEqual([]);
    const garbled = { DATABASE_URL: 'postgres://u:p@local host:x/dondoc', SECRET_KEY: KEY };
    expect(mistakes(garbled)).toEqual(['DATABASE_URL: không phải là một địa chỉ đọc được']);
  });
});
