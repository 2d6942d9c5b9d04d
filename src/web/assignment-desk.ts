import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Principal } from '../access/principal.js';
import { ExtensionQueries } from '../assignments/extension.queries.js';
import { OpeningService } from '../assignments/opening.service.js';
import { allowedOn } from './assignment-acts.js';
import { AssignmentPage, type Tried } from './pages/assignment.page.js';
import { Surroundings } from './surroundings.js';
import { Today } from './today.js';

/** Puts together the page of one assignment, fresh or with what was tried on it. */
@Injectable()
export class AssignmentDesk {
  constructor(
    private readonly opening: OpeningService,
    private readonly extensions: ExtensionQueries,
    private readonly surroundings: Surroundings,
    private readonly today: Today,
  ) {}

  async page(id: number, who: Principal, tried: Tried): Promise<VNode> {
    const now = this.today.now();
    const present = await this.today.present();
    const file = await this.opening.open(id, who, now);
    const { assignment } = file;
    const pending = file.extensions.find(({ state }) => state === 'pending');
    const allowed = allowedOn(assignment, pending !== undefined, who, now);
    const around = await this.surroundings.of(assignment, allowed, present.today);
    const deciders = pending
      ? await this.extensions.decidersFor(who, assignment, pending, present.today)
      : [];
    return AssignmentPage({ who, file, allowed, around, deciders, present, ...tried });
  }
}
