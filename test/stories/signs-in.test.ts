import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Password, Session } from '../../src/access/credential.entity.js';
import { lockMinutes } from '../../src/access/guesses.js';
import { day, instant } from '../../src/domain/day.js';
import { Person } from '../../src/people/person.entity.js';
import { Unauthenticated } from '../../src/platform/refusal.js';
import { engines } from '../support/database.js';
import { fileOf, province } from '../support/organisation.js';
import { openPeople, type OpenPeople } from '../support/people.js';

const who = 'snnmt@songvan.example';
const password = 'đủ dài để nhớ';
const now = instant('2026-03-02T08:00+07:00');
const later = (minutes: number) => now.add({ minutes });

describe.each(engines)('signing in on %s', (engine) => {
  let rooms: OpenPeople;
  beforeEach(async () => {
    rooms = await openPeople(engine);
    await rooms.setup(fileOf(province));
  });
  afterEach(() => rooms.close());

  const hasPassword = async () =>
    rooms.access.setPassword((await rooms.person(who)).id, password, now.subtract({ hours: 1 }));
  const signIn = (given: string, at = now) => rooms.access.signIn(who, given, at);
  const guess = (times: number, at = now) =>
    Array.from({ length: times }, () => signIn('sai mật khẩu', at).catch((error: unknown) => error));

  it('opens a session that ends when it is not used for twelve hours', async () => {
    await hasPassword();
    const { secret } = await rooms.access.signIn(' SNNMT@songvan.example', password, now);
    expect(await rooms.access.principalOfSession(secret, later(719))).toHaveProperty('email', who);
    expect(await rooms.access.principalOfSession(secret, later(719 + 719))).toHaveProperty('email', who);
    expect(await rooms.access.principalOfSession(secret, later(719 + 719 + 720))).toBeUndefined();
  });

  it('lets no session last more than seven days, however much it is used', async () => {
    await hasPassword();
    const { secret } = await signIn(password);
    for (let hours = 8; hours < 7 * 24; hours += 8)
      expect(await rooms.access.principalOfSession(secret, later(60 * hours))).toBeDefined();
    expect(await rooms.access.principalOfSession(secret, later(60 * 24 * 7))).toBeUndefined();
  });

  it('takes a password however its accents were typed', async () => {
    await rooms.access.setPassword((await rooms.person(who)).id, password.normalize('NFD'), now);
    await expect(signIn(password.normalize('NFC'))).resolves.toHaveProperty('secret');
    await expect(signIn(password.normalize('NFD'))).resolves.toHaveProperty('secret');
  });

  it('refuses a password that is easily guessed, and says what to do', async () => {
    const { id } = await rooms.person(who);
    const given = (weak: string) => rooms.access.setPassword(id, weak, now);
    await expect(given('matkhau123456')).rejects.toThrow(/rất hay gặp.*Hãy dùng một câu dài/);
    await expect(given('Bùi Văn Nông 1970')).rejects.toThrow('tên, thư điện tử');
    await expect(given('qwertyuiop')).rejects.toThrow('dãy phím');
    await expect(given('ngắn')).rejects.toThrow('10 đến 128');
  });

  it('keeps neither passwords nor secrets', async () => {
    await hasPassword();
    const { secret } = await signIn(password);
    const stored = await rooms.database.read.find(Session);
    const [kept] = await rooms.database.read.find(Password);
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(kept!.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('gives one answer to a wrong password, an unknown e-mail and somebody without a password', async () => {
    await hasPassword();
    const answers = await Promise.all([
      ...guess(1),
      rooms.access.signIn('nobody@songvan.example', password, now).catch((error: unknown) => error),
      rooms.access.signIn('stc@songvan.example', password, now).catch((error: unknown) => error),
    ]);
    expect(answers.every((answer) => answer instanceof Unauthenticated)).toBe(true);
    expect(new Set(answers.map((answer) => (answer as Error).message)).size).toBe(1);
  });

  it('locks out for a while after five wrong guesses, the right password too', async () => {
    await hasPassword();
    await Promise.all(guess(5));
    await expect(signIn(password)).rejects.toThrow(Unauthenticated);
    await expect(signIn(password, later(1))).resolves.toHaveProperty('secret');
    await Promise.all(guess(4, later(2)));
    await expect(signIn(password, later(2))).resolves.toHaveProperty('secret');
  });

  it('waits longer after every further wrong guess, and guesses at once are not free', async () => {
    expect([0, 4, 5, 6, 7, 11, 40].map(lockMinutes)).toEqual([0, 0, 1, 2, 4, 60, 60]);
    await hasPassword();
    await Promise.all(guess(20));
    const [kept] = await rooms.database.read.find(Password);
    expect([kept!.failures, `${kept!.lockedUntil}`]).toEqual([5, `${later(1)}`]);
  });

  it('ends at signing out, and everywhere when the password changes', async () => {
    await hasPassword();
    const [first, second] = [await signIn(password), await signIn(password)];
    await rooms.access.signOut(first.secret, now);
    expect(await rooms.access.principalOfSession(first.secret, now)).toBeUndefined();
    const { personId } = (await rooms.access.principalOfSession(second.secret, now))!;
    const link = await rooms.access.makeLink(who, now);
    const third = await rooms.access.setPassword(personId, 'bốn con gà đỏ', now);
    expect(await rooms.access.principalOfSession(second.secret, now)).toBeUndefined();
    expect(await rooms.access.principalOfSession(third.secret, now)).toBeDefined();
    await expect(rooms.access.useLink(link.secret, now)).rejects.toThrow('hết hạn');
  });

  it('works once with a link, not when two use it at the same moment, and not after its time', async () => {
    const link = await rooms.access.makeLink(who, now);
    const used = await Promise.allSettled([1, 2].map(() => rooms.access.useLink(link.secret, later(60))));
    expect(used.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(rooms.access.useLink(link.secret, later(61))).rejects.toThrow('đã được dùng');
    const unused = await rooms.access.makeLink(who, now);
    await expect(rooms.access.useLink(unused.secret, later(24 * 60))).rejects.toThrow('hết hạn');
    expect(await rooms.database.read.count(Session)).toBe(1);
  });

  it('stands for a program until its token is revoked', async () => {
    const { secret } = await rooms.access.makeToken(who, now);
    const afterYears = now.add({ hours: 24 * 1000 });
    expect(await rooms.access.principalOfToken(secret, afterYears)).toHaveProperty('email', who);
    expect(await rooms.access.principalOfSession(secret, now)).toBeUndefined();
    expect(await rooms.access.revokeToken(secret, now)).toBe(true);
    expect(await rooms.access.revokeToken(secret, now)).toBe(false);
    expect(await rooms.access.principalOfToken(secret, now)).toBeUndefined();
    await expect(rooms.access.makeToken('nobody@songvan.example', now)).rejects.toThrow('nobody@songvan');
  });

  it('is over for somebody who has left', async () => {
    await hasPassword();
    const [session, token] = [await signIn(password), await rooms.access.makeToken(who, now)];
    const link = await rooms.access.makeLink(who, now);
    await rooms.database.write((tx) => tx.update(Person, { email: who }, { leftOn: day('2026-03-02') }));
    const tomorrow = instant('2026-03-03T00:00+07:00');
    expect(await rooms.access.principalOfSession(session.secret, later(1))).toBeDefined();
    expect(await rooms.access.principalOfToken(token.secret, tomorrow)).toBeUndefined();
    await expect(rooms.access.useLink(link.secret, tomorrow)).rejects.toThrow(Unauthenticated);
    await expect(signIn(password, tomorrow)).rejects.toThrow(Unauthenticated);
  });
});
