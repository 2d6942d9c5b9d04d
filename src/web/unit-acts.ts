import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { ActInput, ExtensionInput, ObstacleInput } from '../assignments/assignments.dto.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { AttachmentsService } from '../assignments/attachments.service.js';
import { ExtensionsService } from '../assignments/extensions.service.js';
import { ObstaclesService } from '../assignments/obstacles.service.js';
import type { Instant } from '../domain/day.js';
import { readAmount } from '../domain/progress.js';
import { Invalid } from '../platform/refusal.js';
import type { FormFile } from '../platform/upload.js';
import { checked, type Form } from './form.js';

/** What a unit can do by a form; nothing else is reachable by a link. */
const UNIT_ACTS = ['receive', 'progress', 'submit', 'ask-extension', 'obstacle'] as const;
export type UnitAct = (typeof UNIT_ACTS)[number];

/** Whether `text` names one. */
export function isUnitAct(text: string | undefined): text is UnitAct {
  return UNIT_ACTS.some((act) => act === text);
}

/** What a form said, and the files that came with it. */
export interface Typed {
  typed: Form;
  files: readonly FormFile[];
}

/** Does what a unit's form says, on the signed-in page and on the one behind a link alike. */
@Injectable()
export class UnitActs {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly attachments: AttachmentsService,
    private readonly extensions: ExtensionsService,
    private readonly obstacles: ObstaclesService,
  ) {}

  async do(id: number, act: UnitAct, { typed, files }: Typed, who: Principal, now: Instant): Promise<void> {
    switch (act) {
      case 'receive':
        // Received is received, whatever else has changed meanwhile.
        await this.assignments.act(id, act, {}, who, now);
        return;
      case 'progress':
      case 'submit':
        await this.attachments.report(id, act, reportIn(typed), files, who, now);
        return;
      case 'ask-extension':
        await this.extensions.ask(id, checked(ExtensionInput, fields(typed, EXTENSION)), who, now);
        return;
      case 'obstacle':
        await this.obstacles.tell(id, checked(ObstacleInput, fields(typed, ['text', 'wanted'])), who, now);
    }
  }
}

const EXTENSION = ['newDue', 'reason', 'obstacle', 'commitment'] as const;

/** A form's number comes as a text; one that is none is told at its field. */
function reportIn(typed: Form): ActInput {
  const amounts = ['percent', 'done', 'of'].map((name): [string, number | undefined] => {
    const text = typed.text(name)?.replace(/%$/, '');
    const amount = text === undefined ? undefined : readAmount(text);
    if (text !== undefined && amount === undefined) throw noNumber(name);
    return [name, amount];
  });
  const version = typed.number('version') ?? null;
  return checked(ActInput, {
    ...fields(typed, ['text', 'measure']),
    ...Object.fromEntries(amounts),
    version,
  });
}

function noNumber(at: string): Invalid {
  const message = 'Hãy ghi bằng số, ví dụ 7 hoặc 12,5.';
  return new Invalid('web/no-number', message, [{ at, message }]);
}

function fields(typed: Form, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, typed.text(name)]));
}
