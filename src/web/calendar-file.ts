import { Injectable } from '@nestjs/common';
import { CalendarFeeds } from '../access/calendar-feeds.js';
import type { Assignment } from '../assignments/assignment.entity.js';
import { CalendarEntriesQueries } from '../assignments/calendar-entries.queries.js';
import { isFinished, stateLabel } from '../domain/assignment-state.js';
import { type CalendarEntry, writeCalendar } from '../domain/ics.js';
import { Config } from '../platform/config.js';
import { Today } from './today.js';
import { links } from './links.js';
import { conclusionName } from './parts/conclusion-head.js';

/** As much of a task as a calendar shows in one line. */
const TITLE = 120;

/** What calendar programs fetch: the last days of one's own and of what one coordinates on, no explanations. */
@Injectable()
export class CalendarFile {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly entries: CalendarEntriesQueries,
    private readonly today: Today,
    private readonly config: Config,
  ) {}

  /** The address in full; undefined when the person has none. */
  async addressOf(personId: number): Promise<string | undefined> {
    const token = await this.feeds.tokenOf(personId);
    return token && this.config.appUrl + links.calendarFeed(token);
  }

  /** The file at an address; NotFound when it does not answer. */
  async at(token: string): Promise<string> {
    const now = this.today.now();
    const who = await this.feeds.reader(token, now);
    const { own, along } = await this.entries.of(who, now);
    const entries = [
      ...own.map((each) => this.entry(each, '')),
      ...along.map((each) => this.entry(each, 'Phối hợp: ')),
    ];
    return writeCalendar('Đôn Đốc: hạn việc được giao', entries, now);
  }

  private entry({ id, due, dueTime, status, version, unit, directive }: Assignment, part: string) {
    const { task, section, conclusion } = directive;
    const short = task.length > TITLE ? `${task.slice(0, TITLE).replace(/\s+\S*$/, '')}…` : task;
    const over = isFinished(status);
    return {
      uid: `viec-${id}@${new URL(this.config.appUrl).hostname}`,
      on: due!,
      time: dueTime,
      title: `${over ? `${stateLabel(status)}: ` : 'Hạn: '}${part}${short}`,
      lines: [
        `Chủ trì: ${unit.name}`,
        `Văn bản: ${conclusionName(conclusion)}${section && `, mục ${section}`}`,
        `Tình trạng: ${stateLabel(status)}`,
      ],
      url: this.config.appUrl + links.assignment(id),
      cancelled: over,
      sequence: version,
    } satisfies CalendarEntry;
  }
}
