import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Instant } from '../domain/day.js';
import { type Weakness, weaknessOf } from '../domain/password-strength.js';
import { Database } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import { Password } from './credential.entity.js';
import { countGuess, FREE } from './guesses.js';

/** The parameters OWASP's Password Storage Cheat Sheet names first for argon2id, this package's default. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const LENGTH = { least: 10, most: 128 };
/** What is told of each kind of weak password. */
const WEAK: Readonly<Record<Weakness, string>> = {
  usual: 'Mật khẩu này có từ rất hay gặp trong mật khẩu',
  own: 'Mật khẩu này chủ yếu là tên, thư điện tử, chức vụ hoặc đơn vị của Ông/Bà',
  row: 'Mật khẩu này chủ yếu là dãy phím, dãy số hoặc chỗ lặp lại',
};

/** Passwords, guessed slowly and never kept. */
@Injectable()
export class Passwords {
  /** Verified in place of a password that does not exist, so that the answer takes as long. */
  private readonly nobodys = hash('nobody has this password', ARGON);

  constructor(private readonly database: Database) {}

  /**
   * Whether `password` is the person's. A wrong guess, an unknown person (undefined), one without a password and one
   * who is locked out cannot be told apart, neither by the answer nor by the time it takes.
   */
  async check(personId: number | undefined, password: string, now: Instant): Promise<boolean> {
    const known = personId === undefined ? undefined : await this.counted(personId, now);
    const right = await verify(known ?? (await this.nobodys), composed(password).slice(0, LENGTH.most));
    if (known === undefined || personId === undefined || !right) return false;
    await this.database.write((tx) => tx.update(Password, { personId }, FREE));
    return true;
  }

  /**
   * What is kept of a new password; Invalid when it is too short, too long, or soon guessed by whoever knows `own`, texts
   * about its person.
   */
  async hashed(typed: string, own: readonly string[]): Promise<string> {
    const password = composed(typed);
    if (password.length < LENGTH.least || password.length > LENGTH.most)
      throw unfit('access/password-length', 'Mật khẩu phải dài từ 10 đến 128 ký tự.');
    const weakness = weaknessOf(password, own);
    if (weakness)
      throw unfit(
        'access/password-weak',
        `${WEAK[weakness]} nên dễ bị đoán. Hãy dùng một câu dài chỉ mình Ông/Bà nghĩ ra, gồm bốn, năm từ không liên quan đến nhau.`,
      );
    return hash(password, ARGON);
  }

  private counted(personId: number, now: Instant): Promise<string | undefined> {
    return this.database.write(async (tx) => (await countGuess(tx, Password, personId, now))?.hash);
  }
}

/** Some keyboards send a letter and its accents apart, others as one: the same password all the same. */
function composed(password: string): string {
  return password.normalize('NFC');
}

function unfit(code: string, message: string): Invalid {
  return new Invalid(code, message, [{ at: 'password', message }]);
}
