import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { dayOf } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { ChoiceField, NumberField, TextField } from '../platform/fields.js';
import { Id } from '../platform/id.js';
import { ContactsService } from './contacts.service.js';
import { SourcesService } from './sources.service.js';

class PassageView {
  @TextField({ description: 'Mục trong văn bản, ví dụ II.1; để trống nếu văn bản không đánh số' })
  label: string;

  @NumberField({ optional: true, description: 'Trang, đếm từ 1; null khi tệp không có trang' })
  page: number | null;

  @TextField({ description: 'Nguyên văn' })
  words: string;

  @TextField({ description: 'Đoạn văn bản đứng trước' })
  before: string;

  @TextField({ description: 'Đoạn văn bản đứng sau' })
  after: string;
}

class HeadView {
  @TextField()
  name: string;

  @TextField()
  position: string;

  @TextField({ optional: true, description: 'Điện thoại công vụ' })
  phone: string | null;
}

class ContactView {
  @TextField({ description: 'Mã đơn vị' })
  code: string;

  @TextField()
  unit: string;

  @ChoiceField(['lead', 'coordinating'])
  role: 'lead' | 'coordinating';

  @ApiProperty({ type: [HeadView] })
  heads: HeadView[];
}

class ContactList {
  @ApiProperty({ type: [ContactView] })
  items: ContactView[];
}

@ApiTags('Việc được giao')
@ApiBearerAuth()
@Controller('api/assignments/:id')
export class SourcesController {
  constructor(
    private readonly sources: SourcesService,
    private readonly contacts: ContactsService,
    private readonly clock: Clock,
  ) {}

  @For('row')
  @Get('source')
  @ApiOperation({ summary: 'Nguyên văn và chỗ của việc này trong văn bản' })
  @ApiOkResponse({ type: PassageView })
  async source(@Id() id: number, @Who() who: Principal): Promise<PassageView> {
    const { place, around } = await this.sources.passage(id, who);
    const { before, own, after } = around;
    return { label: place.label, page: place.page, words: own, before, after };
  }

  @For('row')
  @Get('contacts')
  @ApiOperation({ summary: 'Người đứng đầu đơn vị chủ trì và các đơn vị phối hợp' })
  @ApiOkResponse({ type: ContactList })
  async whom(@Id() id: number, @Who() who: Principal): Promise<ContactList> {
    const contacts = await this.contacts.ofNumber(id, who, dayOf(this.clock.now()));
    return {
      items: contacts.map(({ unit, role, heads }) => ({
        ...{ code: unit.code, unit: unit.name, role },
        heads: heads.map(({ name, position, phone }) => ({ name, position, phone })),
      })),
    };
  }
}
