import { Injectable, Logger } from '@nestjs/common';
import type { OutgoingMessage } from '../../channels/channel.js';
import { unsettledYears } from '../../domain/calendar-year.js';
import { dayOf, type Instant } from '../../domain/day.js';
import { hasLeft } from '../../people/acting.js';
import { Database } from '../../platform/database.js';
import { traceOf } from '../../platform/logging.js';
import { isOutage } from '../../platform/outage.js';
import { RuleBooks } from '../../rules/rule-books.js';
import { readOverviews } from './committee-overview.js';
import { ContentsService } from './contents.service.js';
import { digestItem } from './digest-items.js';
import { Notice } from '../notice.entity.js';
import { trackingIdOf } from './tracking.js';
import { Printer } from './printer.js';
import type { Roles } from '../roles.js';
import { type Dropped, sift } from './sifting.js';
import { heardSince, readStandstill } from './standstills.js';
import { readVacancies } from './vacancies.js';

/** A message ready to leave, the reason why nothing of it is left to say, or the program's own failure to write it. */
export interface Letter {
  notice: Notice;
  dropped: Dropped[];
  message: OutgoingMessage | { pointless: string } | { unwritten: string };
}

/** Writes messages from the state of this very moment. */
@Injectable()
export class LettersService {
  private readonly logger = new Logger(LettersService.name);

  constructor(
    private readonly database: Database,
    private readonly contents: ContentsService,
    private readonly printer: Printer,
    private readonly rules: RuleBooks,
  ) {}

  /** One that cannot be written takes no other with it; throws while the database cannot be used. */
  async write(noticeIds: number[], now: Instant): Promise<Letter[]> {
    try {
      return await this.writeTogether(noticeIds, now);
    } catch (error) {
      if (isOutage(error)) throw error;
      const letters: Letter[] = [];
      if (noticeIds.length > 1) for (const id of noticeIds) letters.push(...(await this.write([id], now)));
      else letters.push(await this.unwritten(noticeIds[0]!, error));
      return letters;
    }
  }

  private async unwritten(id: number, error: unknown): Promise<Letter> {
    this.logger.error('letter not written', { notice: id, stack: traceOf(error) });
    const found = await this.database.read.findOne(Notice, { where: { id }, relations: { person: true } });
    if (!found) throw error;
    return { notice: found, dropped: [], message: { unwritten: 'lỗi nội bộ khi soạn tin, chưa gửi' } };
  }

  private async writeTogether(noticeIds: number[], now: Instant): Promise<Letter[]> {
    const today = dayOf(now);
    const reader = this.database.read;
    const book = await this.rules.read(reader);
    const { contents, roles } = await this.contents.read(reader, noticeIds, now);
    const sifted = contents.map((each) => ({
      notice: each.notice,
      ...sift(each, roles, book),
    }));
    const vacancies = await readVacancies(
      reader,
      sifted.flatMap(({ kept }) => kept),
      today,
    );
    const standstill = await readStandstill(reader, now);
    const told =
      standstill &&
      (await heardSince(
        reader,
        sifted.map(({ notice }) => notice.personId),
        standstill.until,
      ));
    const unsettled = unsettledYears(book.facts.calendar, today);
    const committeeIds = new Set(sifted.flatMap(({ committees }) => committees));
    const standing = await readOverviews(reader, [...committeeIds], today);
    return sifted.map(({ notice, kept, dropped, committees }): Letter => {
      if (hasLeft(notice.person, today))
        return { notice, dropped, message: { pointless: 'người nhận đã thôi giữ chức vụ' } };
      const overviews = committees.flatMap((id) => standing.get(id) ?? []);
      if (kept.length === 0 && overviews.length === 0)
        return {
          notice,
          dropped,
          message: { pointless: dropped[0]?.reason ?? 'người nhận không còn theo dõi Ban Chỉ đạo này' },
        };
      const { name, position, email, phone, zaloUserId, zaloContactAt } = notice.person;
      const secretary = isSecretary(notice.personId, roles);
      const ofSecretary = [...committees, ...kept.map(({ entry }) => entry.assignment.committeeId)].some(
        secretary,
      );
      const digest = {
        recipient: { name, position },
        items: kept.map((one) => digestItem(one, vacancies.get(one.entry.stage.id) ?? [], book, now)),
        overviews,
        unsettledYears: committees.some(secretary) ? unsettled : [],
        standstill: ofSecretary && !told?.has(notice.personId) ? standstill : undefined,
        now,
      };
      const messageId = notice.messageId ?? String(notice.id);
      const message: OutgoingMessage = Object.assign(this.printer.print(digest, notice), {
        noticeId: notice.id,
        messageId,
        trackingId: trackingIdOf({ id: notice.id, messageId }),
        to: { name, email, phone, zaloUserId, zaloContactAt },
      });
      return { notice, dropped, message };
    });
  }
}

function isSecretary(personId: number, roles: Roles): (committeeId: number) => boolean {
  return (committeeId) =>
    roles.of('secretariat', { committeeId, unitId: null }).some(({ person }) => person.id === personId);
}
