import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import { ExternalAccount } from '../../src/access/external-account.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Elsewhere } from '../support/elsewhere.js';
import { words } from '../support/visitor.js';

const START = '/dang-nhap/sso';

describe.each(engines)('where the office lets people be known by a verified address, on %s', (engine) => {
  let at: Elsewhere;
  beforeAll(async () => {
    at = await Elsewhere.open(engine, { linkByEmail: true });
  });
  afterAll(() => at?.close());

  /** What somebody sees who comes with `account`, of which the provider says this. */
  const comes = async (account: string, email: string, verified: boolean) => {
    at.provider.holders.set(account, { email, verified });
    return words((await at.browser(account).open(START)).html);
  };
  const nobody = 'Chưa có cán bộ nào đang công tác liên kết';

  it('whoever has it comes in the first time, and later also under another address', async () => {
    expect(await comes('so-1', 'STC@songvan.example', true)).toContain('Đỗ Minh Tài');
    expect(await comes('so-1', 'renamed@songvan.example', true)).toContain('Đỗ Minh Tài');
  });

  it('an address that nobody has verified is worth nothing', async () => {
    expect(await comes('so-2', 'snnmt@songvan.example', false)).toContain(nobody);
  });

  it('an address that nobody has here makes no person', async () => {
    const { read } = at.meeting.office.database;
    const people = await read.count(Person);
    expect(await comes('so-3', 'nobody@songvan.example', true)).toContain(nobody);
    expect(await read.count(Person)).toBe(people);
  });

  it('who has left stays out', async () => {
    const email = 'stc.deputy@songvan.example';
    const { database } = at.meeting.office;
    await database.write((tx) => tx.update(Person, { email }, { leftOn: day('2026-05-03') }));
    expect(await comes('so-4', email, true)).toContain(nobody);
  });

  it('whoever has linked an account is known by that one and by no other', async () => {
    await at.linked('chair', 'so-5');
    expect(await comes('so-6', 'chair@songvan.example', true)).toContain(nobody);
    expect(await comes('so-5', 'chair@songvan.example', true)).toContain('Lê Thị Chủ Trì');
  });

  it('two first sign-ins at one moment link it once', async () => {
    at.provider.holders.set('so-7', { email: 'anhoa@songvan.example', verified: true });
    const browsers = [at.browser('so-7'), at.browser('so-7')];
    const seen = await Promise.all(browsers.map((browser) => browser.open(START)));
    for (const { html } of seen) expect(words(html)).toContain('Hồ Văn An');
    const { read } = at.meeting.office.database;
    expect(await read.countBy(ExternalAccount, { subject: 'so-7' })).toBe(1);
  });
});
