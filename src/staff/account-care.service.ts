import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Session, SignInLink } from '../access/credential.entity.js';
import { unlinkAccount } from '../access/external-accounts.js';
import { noteTwoSteps, TWO_STEPS } from '../access/own-account.js';
import { personWith } from '../access/person-with.js';
import type { Principal } from '../access/principal.js';
import { endSecondFactor } from '../access/second-factors.js';
import { dayOf, type Instant } from '../domain/day.js';
import { ChangeBook } from '../people/change-book.js';
import { Database } from '../platform/database.js';
import { Conflict, Forbidden } from '../platform/refusal.js';
import { managersOnly, reachOver } from './reach.js';
import { bookOf, personIn } from './typed-rows.js';

/** Accounts of others, when a telephone is lost or a browser was left signed in. */
@Injectable()
export class AccountCare {
  constructor(private readonly database: Database) {}

  /**
   * The person is signed in nowhere any more, and links not yet used sign nobody in; a line in the history says so. For
   * administrators.
   */
  async endSessions(id: number, who: Principal, now: Instant): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      const { name } = await personIn(tx, id);
      const alive = { personId: id, endedAt: IsNull() };
      const { affected } = await tx.update(Session, alive, { endedAt: now });
      await tx.update(SignInLink, alive, { endedAt: now });
      const book = bookOf(who, now);
      book.note({ kind: 'person', id, name }, 'sessions', null, `${affected ?? 0} phiên đăng nhập`);
      await book.keep(tx);
    });
  }

  /**
   * The person signs in without a code from now on; a line in the history says who took it off. Forbidden for whoever
   * may not make sign-in links for them; Conflict for the own account, and when no code is asked.
   */
  async endTwoSteps(id: number, who: Principal, now: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      const person = await personIn(tx, id);
      if (!(await reachOver(tx, who, person, dayOf(now))))
        throw new Forbidden(
          'staff/not-your-account',
          'Thư ký chỉ tắt xác thực hai bước của người của các đơn vị thuộc Ban Chỉ đạo mình mà không giữ chức trách ở Ban Chỉ đạo nào; của người khác thì hỏi quản trị viên.',
        );
      if (id === who.personId)
        throw new Conflict(
          'staff/own-two-steps',
          'Của chính mình thì tắt ở trang Tài khoản của tôi, bằng mật khẩu và mã.',
        );
      if (!(await endSecondFactor(tx, id)))
        throw new Conflict('staff/no-two-steps', 'Người này không bật xác thực hai bước.');
      await noteTwoSteps(tx, { byId: who.personId, at: now }, person, false);
    });
  }

  /**
   * The account of another service signs the person in no more, and where it did it does not stay; a line in the history
   * says so. For administrators; Conflict when none is linked.
   */
  async endExternalAccount(id: number, who: Principal, now: Instant): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      await personIn(tx, id);
      if (!(await unlinkAccount(tx, id, { byId: who.personId, at: now, why: null })))
        throw new Conflict('staff/no-external-account', 'Người này không liên kết tài khoản nào.');
      await tx.update(Session, { personId: id, method: 'sso', endedAt: IsNull() }, { endedAt: now });
    });
  }

  /** endTwoSteps at the server's command line, for the administrator whom nobody else can help. */
  async endTwoStepsOf(email: string, now: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      const person = await personWith(tx, email, now);
      if (!person || !(await endSecondFactor(tx, person.id))) return;
      const book = new ChangeBook({ byId: null, at: now, why: null });
      const subject = { kind: 'person', id: person.id, name: person.name } as const;
      book.note(subject, TWO_STEPS, true, 'không (dòng lệnh trên máy chủ)');
      await book.keep(tx);
    });
  }
}
