import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Password } from '../../src/access/credential.entity.js';
import { OwnAccount } from '../../src/access/own-account.js';
import type { Principal } from '../../src/access/principal.js';
import { RecoveryCode, SecondFactor } from '../../src/access/second-factor.entities.js';
import { CodeAsked } from '../../src/access/second-factors.js';
import { SecondSteps } from '../../src/access/second-steps.js';
import { codeOf, stepAt } from '../../src/access/totp.js';
import { type Instant, instant } from '../../src/domain/day.js';
import { Secrets } from '../../src/platform/secrets.js';
import { testConfig } from '../support/config.js';
import { engines } from '../support/database.js';
import { fileOf, province } from '../support/organisation.js';
import { openPeople, type OpenPeople } from '../support/people.js';

const email = 'snnmt@songvan.example';
const password = 'đủ dài để nhớ';
const now = instant('2026-03-02T08:00+07:00');
const later = (seconds: number) => now.add({ seconds });

describe.each(engines)('signing in with a code on %s', (engine) => {
  let rooms: OpenPeople;
  let account: OwnAccount;
  let steps: SecondSteps;
  let who: Principal;
  let key: Buffer;
  let paper: string[];
  beforeEach(async () => {
    rooms = await openPeople(engine);
    await rooms.setup(fileOf(province));
    const { database, access, passwords, secondFactors, sessions } = rooms;
    account = new OwnAccount(database, access, passwords, secondFactors);
    steps = new SecondSteps(database, new Secrets(testConfig()), secondFactors, sessions);
    const { id } = await rooms.person(email);
    await access.setPassword(id, password, now.subtract({ hours: 1 }));
    who = (await access.principalOf(id, now))!;
    await secondFactors.begin(id, later(-120));
    key = (await secondFactors.begun(id, later(-90)))!;
    paper = await account.turnOn(who, { old: password, code: shown(later(-90)) }, later(-90));
  });
  afterEach(() => rooms.close());

  const shown = (at: Instant) => codeOf(key, stepAt(at));
  const asked = async (at = now) => {
    const answer = await rooms.access.signIn(email, password, at).catch((error: unknown) => error);
    expect(answer).toBeInstanceOf(CodeAsked);
    return steps.ticket(answer as CodeAsked, at);
  };
  const passes = async (ticket: string | undefined, code: string, at = now) =>
    steps.pass(ticket, code, at).then(
      () => 'passes',
      ({ code: why }: { code: string }) => why,
    );

  it('takes the password and then the code', async () => {
    const { secret } = await steps.pass(await asked(), shown(now), now);
    expect(await rooms.access.principalOfSession(secret, now)).toHaveProperty('email', email);
  });

  it('takes the code as people type it, and no code twice, nor one from before it', async () => {
    const ticket = await asked(later(60));
    const [before, code] = [shown(later(30)), shown(later(60))];
    expect(await passes(ticket, ` ${code.slice(0, 3)} ${code.slice(3)}`, later(60))).toBe('passes');
    expect(await passes(ticket, code, later(61))).toBe('access/wrong-code');
    expect(await passes(ticket, before, later(62))).toBe('access/wrong-code');
  });

  it('takes a code once when it comes twice at the same moment', async () => {
    const ticket = await asked();
    const answers = await Promise.all([1, 2, 3].map(() => passes(ticket, shown(now))));
    expect(answers.toSorted()).toEqual(['access/wrong-code', 'access/wrong-code', 'passes']);
  });

  it('takes each of ten codes on paper once', async () => {
    expect(new Set(paper).size).toBe(10);
    const [first, second] = paper as [string, string];
    const ticket = await asked();
    const answers = await Promise.all([1, 2].map(() => passes(ticket, first)));
    expect(answers.toSorted()).toEqual(['access/wrong-code', 'passes']);
    expect(await passes(ticket, second.replace(/(.{4})/g, '$1 '))).toBe('passes');
    expect(await rooms.secondFactors.of(who.personId)).toHaveProperty('codesLeft', 8);
  });

  it('takes no code on paper of somebody else', async () => {
    const other = await rooms.person('stc@songvan.example');
    await rooms.secondFactors.begin(other.id, now);
    const theirs = (await rooms.secondFactors.begun(other.id, now))!;
    const them = (await rooms.access.principalOf(other.id, now))!;
    await account.turnOn(them, { old: '', code: codeOf(theirs, stepAt(now)) }, now);
    const ticket = steps.ticket(new CodeAsked({ personId: other.id, method: 'password' }), now);
    expect(await passes(ticket, paper[0]!)).toBe('access/wrong-code');
  });

  it('locks like passwords, and the right password does not set the count back', async () => {
    const ticket = await asked();
    for (let tries = 0; tries < 5; tries += 1) await passes(ticket, '000000');
    const again = await asked();
    expect(await passes(again, shown(now))).toBe('access/wrong-code');
    expect(await passes(again, shown(later(59)), later(59))).toBe('access/wrong-code');
    expect(await passes(again, shown(later(60)), later(60))).toBe('passes');
  });

  it('is over ten minutes after the password, and takes nothing for the password but what was sealed', async () => {
    const ticket = await asked();
    expect(await passes(ticket, shown(later(600)), later(600))).toBe('access/first-step-over');
    const other = new Secrets(testConfig()).seal(JSON.stringify({ personId: who.personId, method: 'link' }));
    for (const made of [undefined, '', 'made up', ticket.slice(0, -4), other])
      expect(await passes(made, shown(now))).toBe('access/first-step-over');
  });

  it('is asked after a link too, which is used up by then', async () => {
    const link = await rooms.access.makeLink(email, now);
    await expect(rooms.access.useLink(link.secret, now)).rejects.toBeInstanceOf(CodeAsked);
    await expect(rooms.access.useLink(link.secret, now)).rejects.toThrow('đã được dùng');
  });

  it('asks nobody for a code before a first one was right', async () => {
    const { id } = await rooms.person('stc@songvan.example');
    await rooms.access.setPassword(id, password, now);
    await rooms.secondFactors.begin(id, now);
    const other = (await rooms.access.principalOf(id, now))!;
    await expect(account.turnOn(other, { old: password, code: '000000' }, now)).rejects.toThrow(
      'Mã chưa đúng',
    );
    await expect(rooms.access.signIn('stc@songvan.example', password, now)).resolves.toHaveProperty('secret');
  });

  it('begins neither without the password, nor by a key that somebody may have seen before', async () => {
    const { id } = await rooms.person('stc@songvan.example');
    await rooms.access.setPassword(id, password, now);
    const other = (await rooms.access.principalOf(id, now))!;
    await rooms.secondFactors.begin(id, now);
    const theirs = (await rooms.secondFactors.begun(id, now))!;
    const turnsOn = (old: string, at: Instant) =>
      account.turnOn(other, { old, code: codeOf(theirs, stepAt(at)) }, at);
    await expect(turnsOn('', now)).rejects.toThrow('Mật khẩu đang dùng chưa đúng');
    const late = later(1801 + 30);
    expect(await rooms.secondFactors.begun(id, late)).toBeUndefined();
    await expect(turnsOn(password, late)).rejects.toThrow('Hãy bấm “Bắt đầu”');
    await expect(turnsOn(password, later(1800))).resolves.toHaveLength(10);
    await expect(rooms.secondFactors.begin(id, late)).rejects.toThrow('đã bật');
  });

  it('keeps neither key nor codes readable, and takes no code when the service has lost its key', async () => {
    const stored = JSON.stringify([
      await rooms.database.read.find(SecondFactor),
      await rooms.database.read.find(RecoveryCode),
    ]);
    for (const secret of [key.toString('base64'), key.toString('hex'), ...paper])
      expect(stored).not.toContain(secret);
    await rooms.database.write((tx) =>
      tx.update(SecondFactor, { personId: who.personId }, { sealedKey: '' }),
    );
    const ofNothing = codeOf(new Uint8Array(), stepAt(now));
    expect(await passes(await asked(), ofNothing)).toBe('access/wrong-code');
  });

  it('is given up with password and code, neither of which is enough alone', async () => {
    const off = (old: string, code: string) => account.turnOff(who, { old, code }, now);
    await expect(off('sai mật khẩu', shown(now))).rejects.toThrow('Mật khẩu đang dùng chưa đúng');
    await expect(off(password, '000000')).rejects.toThrow('Mã chưa đúng');
    await off(password, shown(now));
    await expect(rooms.access.signIn(email, password, now)).resolves.toHaveProperty('secret');
    expect(await rooms.database.read.count(RecoveryCode)).toBe(0);
  });

  it('changes the password by the old one, or soon after a link; wrong ones lock', async () => {
    const change = (secret: string, old: string, at = now) =>
      account.changePassword(who, { secret, old, password: 'bốn con gà đỏ' }, at);
    const { secret } = await steps.pass(await asked(), shown(now), now);
    for (let tries = 0; tries < 5; tries += 1)
      await expect(change(secret, 'sai mật khẩu')).rejects.toThrow('Mật khẩu đang dùng chưa đúng');
    expect((await rooms.database.read.findOneBy(Password, { personId: who.personId }))!.failures).toBe(5);
    await expect(change(secret, password)).rejects.toThrow('Mật khẩu đang dùng chưa đúng');
    const link = await rooms.access.makeLink(email, now);
    const answer = await rooms.access.useLink(link.secret, now).catch((error: unknown) => error);
    const ticket = steps.ticket(answer as CodeAsked, now);
    const byLink = await steps.pass(ticket, paper[0]!, now);
    await expect(change(byLink.secret, '', later(1800))).rejects.toThrow('Mật khẩu đang dùng chưa đúng');
    await expect(change(byLink.secret, '')).resolves.toHaveProperty('secret');
  });
});
