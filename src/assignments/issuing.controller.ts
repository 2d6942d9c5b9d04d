import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { Clock } from '../platform/clock.js';
import { NamesField, NumberField, TextField } from '../platform/fields.js';
import { Id } from '../platform/id.js';
import { type Issued, IssuingService } from './issuing.service.js';
import type { Unresolved } from './resolve-units.js';

class UnresolvedView implements Omit<Unresolved, 'suggestions'> {
  @NumberField()
  draft: number;

  @TextField()
  section: string;

  @NamesField()
  names: string[];

  @TextField()
  reason: string;
}

class IssuedView implements Issued {
  @NumberField()
  conclusion: number;

  @NumberField({ min: 0 })
  drafts: number;

  @NumberField({ min: 0 })
  assignments: number;

  @ApiProperty({ type: [UnresolvedView] })
  unresolved: Unresolved[];
}

@ApiTags('Kết luận')
@ApiBearerAuth()
@Controller('api/conclusions')
export class IssuingController {
  constructor(
    private readonly issuing: IssuingService,
    private readonly clock: Clock,
  ) {}

  @Post(':id/issue')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ban hành: mỗi đơn vị chủ trì một việc; dòng chưa rõ đơn vị thì ở lại dự thảo' })
  @ApiOkResponse({ type: IssuedView })
  issue(@Id() id: number, @Who() who: Principal): Promise<IssuedView> {
    return this.issuing.issue(id, who, this.clock.now());
  }
}
