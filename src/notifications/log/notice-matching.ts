import { In, type SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Assignment } from '../../assignments/assignment.entity.js';
import { day, moment } from '../../domain/day.js';
import { fold } from '../../domain/fold.js';
import { Committee } from '../../people/committee.entity.js';
import { Person } from '../../people/person.entity.js';
import { instantText } from '../../platform/columns.js';
import type { Reader, Transaction } from '../../platform/database.js';
import type { NoticeCriteria } from './notice-criteria.dto.js';
import { Notice, type NoticeState } from '../notice.entity.js';
import { NoticeItem, Overview, Stage } from '../stage.entity.js';

/** The criteria of a reader, narrowed to some states. */
export interface NoticeFilter extends NoticeCriteria {
  states?: readonly NoticeState[];
}

/**
 * The messages that `who` may see and that fit `filter`, as `notice`: their own, and of the committees whose office they
 * hold whatever tells of those. Asked of each message from the newest on, so that the first rows come at once.
 */
export async function matching(
  reader: Reader | Transaction,
  filter: NoticeFilter,
  who: Principal,
): Promise<SelectQueryBuilder<Notice>> {
  const { states, channel, q, committee, assignment, from, to } = filter;
  const offices = [...who.secretaryOf, ...who.chairOf];
  const told = offices.length > 0 ? ` OR ${tellsOf(reader, 'offices')}` : '';
  const query = reader
    .createQueryBuilder(Notice, 'notice')
    .where(`(notice.personId = :me${told})`, { me: who.personId, offices });
  if (committee) {
    const found = await reader.findOneBy(Committee, { code: committee });
    query.andWhere(tellsOf(reader, 'wanted'), { wanted: [found?.id ?? 0] });
  }
  if (assignment !== undefined) {
    const about = carried(reader).select('item.noticeId').where('stage.assignmentId = :assignment');
    query.andWhere(`notice.id IN (${about.getQuery()})`, { assignment });
  }
  if (q) query.andWhere({ personId: In(await personsNamed(reader, q)) });
  if (states) query.andWhere({ state: In([...states]) });
  if (channel) query.andWhere({ channel });
  if (from) query.andWhere('notice.createdAt >= :from', { from: instantText(moment(day(from))) });
  if (to) query.andWhere('notice.createdAt < :to', { to: instantText(moment(day(to).add({ days: 1 }))) });
  return query;
}

/** Whether what the message carries, or what its heir took over from it, belongs to one of the committees named so. */
function tellsOf(reader: Reader | Transaction, committees: string): string {
  const bearer = 'COALESCE(notice.heirId, notice.id)';
  const items = carried(reader)
    .select('1')
    .innerJoin(Assignment, 'owed', 'owed.id = stage.assignmentId')
    .where(`item.noticeId = ${bearer} AND owed.committeeId IN (:...${committees})`);
  const overviews = reader
    .createQueryBuilder(Overview, 'overview')
    .select('overview.noticeId')
    .where(`overview.committeeId IN (:...${committees})`);
  // The bounds keep PostgreSQL from reading every item first, where the page wants the newest fifty messages.
  return `(EXISTS (${items.getQuery()} LIMIT 1 OFFSET 0) OR ${bearer} IN (${overviews.getQuery()}))`;
}

function carried(reader: Reader | Transaction): SelectQueryBuilder<NoticeItem> {
  return reader.createQueryBuilder(NoticeItem, 'item').innerJoin(Stage, 'stage', 'stage.id = item.stageId');
}

/** The numbers of those whose name or address holds `text`; neither database compares Vietnamese names without accents. */
async function personsNamed(reader: Reader | Transaction, text: string): Promise<number[]> {
  const wanted = fold(text);
  if (!wanted) return [];
  const persons = await reader.find(Person, { select: { id: true, name: true, email: true } });
  const named = persons.filter(
    (each) => fold(each.name).includes(wanted) || fold(each.email).includes(wanted),
  );
  return named.map(({ id }) => id);
}
