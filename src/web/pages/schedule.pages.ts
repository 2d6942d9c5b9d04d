import { Controller, Get } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { ForesightService } from '../../engine/foresight.service.js';
import { Id } from '../../platform/id.js';
import { Names } from '../names.js';
import { Today } from '../today.js';
import { AssignmentSchedulePage, ConclusionSchedulePage } from './schedule.page.js';

/** Who was told what, and who will be if nobody answers. */
@Controller()
export class SchedulePages {
  constructor(
    private readonly foresight: ForesightService,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @For('row')
  @Get('viec/:id/lich-nhac')
  async ofAssignment(@Id() id: number, @Who() who: Principal) {
    const schedule = await this.foresight.ofAssignment(id, who, this.today.now());
    return AssignmentSchedulePage({ who, schedule, units: await this.names.ofUnits() });
  }

  @For('row')
  @Get('ket-luan/:id/lich-nhac')
  async ofConclusion(@Id() id: number, @Who() who: Principal) {
    const schedule = await this.foresight.ofConclusion(id, who, this.today.now());
    return ConclusionSchedulePage({ who, schedule, units: await this.names.ofUnits() });
  }
}
