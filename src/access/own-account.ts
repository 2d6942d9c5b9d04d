import { Injectable } from '@nestjs/common';
import { earlier, type Instant } from '../domain/day.js';
import { ChangeBook } from '../people/change-book.js';
import { Database, type Transaction } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import { hashOf } from '../platform/secrets.js';
import { AccessService } from './access.service.js';
import { Password, Session } from './credential.entity.js';
import { Passwords } from './passwords.js';
import type { Principal } from './principal.js';
import { endSecondFactor, SecondFactors, wrongCode } from './second-factors.js';
import type { Device, Issued } from './sessions.js';

/** The field of a change that says whether signing in takes two steps. */
export const TWO_STEPS = 'twoSteps';

/** For so long after a link whoever sits there is the one who has opened it. */
const TO_REPLACE = { minutes: 30 };

/** What people change about how they themselves sign in. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly passwords: Passwords,
    private readonly secondFactors: SecondFactors,
  ) {}

  /**
   * Whether a new password needs the old one, in the session with this secret: not where there is none, nor within half
   * an hour after a link that signs in once, which is how a forgotten one is replaced.
   */
  async asksOldPassword(personId: number, secret: string, now: Instant): Promise<boolean> {
    const session = await this.database.read.findOneBy(Session, { hash: hashOf(secret) });
    const byLink = session?.method === 'link' && earlier(now, session.createdAt.add(TO_REPLACE));
    return !byLink && this.hasPassword(personId);
  }

  /**
   * Changes the password as AccessService.setPassword does. Invalid when the old one is asked and `old` is not it:
   * wrong ones count like those at the door.
   */
  async changePassword(
    { personId }: Principal,
    typed: { secret: string; old: string; password: string },
    now: Instant,
    device?: Device,
  ): Promise<Issued> {
    if (await this.asksOldPassword(personId, typed.secret, now)) await this.prove(personId, typed.old, now);
    return this.access.setPassword(personId, typed.password, now, device);
  }

  /**
   * Signing in takes a code from now on; answers the codes for paper. The password, where there is one, is asked: whoever
   * finds a browser open could lock its owner out. Throws as turnOff and SecondFactors.confirm do.
   */
  async turnOn(who: Principal, typed: { old: string; code: string }, now: Instant): Promise<string[]> {
    const { personId, name } = who;
    await this.prove(personId, typed.old, now);
    return this.database.write(async (tx) => {
      const codes = await this.secondFactors.confirm(tx, personId, typed.code, now);
      await noteTwoSteps(tx, { byId: personId, at: now }, { id: personId, name }, true);
      return codes;
    });
  }

  /** Signing in takes no code any more. Invalid when the password, where there is one, or the code is wrong. */
  async turnOff(who: Principal, typed: { old: string; code: string }, now: Instant): Promise<void> {
    const { personId, name } = who;
    await this.prove(personId, typed.old, now);
    if (!(await this.secondFactors.check(personId, typed.code, now))) throw wrongCode();
    await this.database.write(async (tx) => {
      if (!(await endSecondFactor(tx, personId))) return;
      await noteTwoSteps(tx, { byId: personId, at: now }, { id: personId, name }, false);
    });
  }

  takesTwoSteps(personId: number): Promise<boolean> {
    return this.secondFactors.isOn(this.database.read, personId);
  }

  hasPassword(personId: number): Promise<boolean> {
    return this.database.read.existsBy(Password, { personId });
  }

  /** Invalid unless `old` is the person's password, where there is one: wrong ones count like those at the door. */
  async prove(personId: number, old: string, now: Instant): Promise<void> {
    if (!(await this.hasPassword(personId)) || (await this.passwords.check(personId, old, now))) return;
    const message =
      'Mật khẩu đang dùng chưa đúng. Từ lần sai thứ năm, hệ thống không nhận mật khẩu trong 1 phút, rồi lâu gấp đôi sau mỗi lần sai nữa. Quên mật khẩu: hãy xin đường dẫn đăng nhập một lần.';
    throw new Invalid('access/wrong-old-password', message, [{ at: 'oldPassword', message }]);
  }
}

/** Writes down that somebody's signing in takes two steps from now on, or one. */
export async function noteTwoSteps(
  tx: Transaction,
  by: { byId: number; at: Instant },
  person: { id: number; name: string },
  on: boolean,
): Promise<void> {
  const book = new ChangeBook({ ...by, why: null });
  book.note({ kind: 'person', id: person.id, name: person.name }, TWO_STEPS, !on, on);
  await book.keep(tx);
}
