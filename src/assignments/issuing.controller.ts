import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { NamesField, NumberField, TextField } from '../platform/fields.js';
import { Id } from '../platform/id.js';
import { type Issued, IssuingService } from './issuing.service.js';
import type { Unresolved } from './resolve-units.js';

class SuggestionView {
  @TextField()
  code: string;

  @TextField()
  name: string;
}

class UnresolvedView implements Unresolved {
  @NumberField()
  draft: number;

  @TextField()
  section: string;

  @NamesField()
  names: string[];

  @ApiProperty({ type: [SuggestionView], description: 'Đơn vị có thể là đơn vị được nêu' })
  suggestions: SuggestionView[];

  @TextField()
  reason: string;
}

class NoteView {
  @NumberField()
  draft: number;

  @TextField()
  section: string;

  @TextField()
  note: string;
}

class IssuedView implements Issued {
  @NumberField()
  conclusion: number;

  @NumberField({ min: 0 })
  drafts: number;

  @NumberField({ min: 0 })
  assignments: number;

  @ApiProperty({ type: [UnresolvedView] })
  unresolved: UnresolvedView[];

  @ApiProperty({ type: [NoteView], description: 'Chỗ số đơn vị trong văn bản khác danh sách ngày ban hành' })
  notes: NoteView[];
}

@ApiTags('Kết luận')
@ApiBearerAuth()
@Controller('api/conclusions')
export class IssuingController {
  constructor(
    private readonly issuing: IssuingService,
    private readonly clock: Clock,
  ) {}

  @For('row')
  @Post(':id/issue')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ban hành: mỗi đơn vị chủ trì một việc; dòng chưa rõ đơn vị thì ở lại dự thảo' })
  @ApiOkResponse({ type: IssuedView })
  issue(@Id() id: number, @Who() who: Principal): Promise<IssuedView> {
    return this.issuing.issue(id, who, this.clock.now());
  }
}
