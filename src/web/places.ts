import type { Principal } from '../access/principal.js';
import { links } from './links.js';

export interface Place {
  to: string;
  name: string;
  /** Set up once and seldom looked at: folded away. */
  seldom?: boolean;
}

/** Where a person can go, by what they are; somebody with several posts gets all of their places once. */
export function placesFor(who: Principal): Place[] {
  const secretary = who.secretaryOf.length > 0;
  const office = secretary || who.chairOf.length > 0;
  const places: [boolean, Place][] = [
    [secretary, { to: links.desk, name: 'Việc chờ tôi' }],
    [office, { to: links.chair, name: 'Tình hình' }],
    [office, { to: links.overdue, name: 'Quá hạn' }],
    [!office && who.decidesFor.length > 0, { to: links.decisions, name: 'Gia hạn' }],
    [office, { to: links.byUnit, name: 'Theo đơn vị' }],
    [office, { to: links.conclusions, name: 'Kết luận' }],
    [who.actsForUnits.length > 0 || !office, { to: links.unit, name: unitPlace(who) }],
    [who.actsForUnits.length > 0, { to: links.coordinating, name: 'Phối hợp' }],
    [office || who.actsForUnits.length > 0, { to: links.register, name: 'Sổ theo dõi' }],
    [office, { to: links.obstacles, name: 'Vướng mắc', seldom: true }],
    [office, { to: links.policies, name: 'Quy định nhắc', seldom: true }],
    [office, { to: links.calendar, name: 'Lịch làm việc', seldom: true }],
    [secretary || who.admin, { to: links.channels, name: 'Kênh gửi tin', seldom: true }],
    [secretary, { to: links.absences, name: 'Người vắng mặt', seldom: true }],
    [secretary || who.admin, { to: links.people, name: 'Tổ chức, cán bộ', seldom: office }],
    [true, { to: links.wishes, name: 'Thông báo của tôi', seldom: office }],
    [true, { to: links.log, name: office ? 'Nhật ký gửi tin' : 'Tin đã nhận', seldom: office }],
  ];
  return places.filter(([shown]) => shown).map(([, place]) => place);
}

/** What the list of the unit's work is called; who acts for no unit finds there what they were named to see to. */
export function unitPlace(who: Principal): string {
  return who.actsForUnits.length > 0 ? 'Việc của đơn vị' : 'Việc được cử theo dõi';
}

/** The first page for somebody who has just signed in: the chair's page, the secretariat's desk, the unit's own. */
export function homeOf(who: Principal): string {
  if (who.chairOf.length > 0) return links.chair;
  if (who.secretaryOf.length > 0) return links.desk;
  if (who.admin && who.actsForUnits.length + who.decidesFor.length === 0) return links.people;
  return who.decidesFor.length > 0 && who.actsForUnits.length === 0 ? links.decisions : links.unit;
}
