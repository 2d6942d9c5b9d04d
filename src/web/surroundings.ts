import { Injectable } from '@nestjs/common';
import { ContactsService, type UnitContact } from '../assignments/contacts.service.js';
import type { Assignment } from '../assignments/assignment.entity.js';
import { OfficersService } from '../assignments/officers.service.js';
import { type Source, SourcesService } from '../assignments/sources.service.js';
import type { Day } from '../domain/day.js';
import { type LoggedNotice, NoticeQueries } from '../notifications/log/notice.queries.js';
import type { Person } from '../people/person.entity.js';
import type { Allowed } from './assignment-acts.js';

/** What stands around an assignment on its page. */
export interface Around {
  source: Source | undefined;
  contacts: UnitContact[];
  /** Only for the office. */
  notices: LoggedNotice[] | undefined;
  /** Whom the unit may name to see to it; only for whoever may do that. */
  colleagues: Person[];
}

/** Gathers where an assignment comes from, whom to call about it, and what was sent of it. */
@Injectable()
export class Surroundings {
  constructor(
    private readonly sources: SourcesService,
    private readonly contacts: ContactsService,
    private readonly log: NoticeQueries,
    private readonly officers: OfficersService,
  ) {}

  async of(assignment: Assignment, allowed: Allowed, today: Day): Promise<Around> {
    return {
      source: await this.sources.of(assignment.directive),
      contacts: await this.contacts.of(assignment, today),
      colleagues: allowed.nameOfficer ? await this.officers.colleagues(assignment, today) : [],
      notices: allowed.seesNotices ? await this.log.about(assignment.id) : undefined,
    };
  }
}
