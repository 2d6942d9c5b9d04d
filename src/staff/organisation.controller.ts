import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { OrganisationService } from '../people/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Invalid } from '../platform/refusal.js';
import { type Submission, Submitted } from '../platform/upload.js';
import { LoadedView, OrganisationUpload } from './organisation-upload.dto.js';
import { sheetViews } from './organisation-upload.view.js';

@ApiTags('Tổ chức')
@ApiBearerAuth()
@Controller('api/organisation')
export class OrganisationController {
  constructor(
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @For('admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Nạp tệp tổ chức (JSON, .xlsx), hoặc xem trước những gì sẽ đổi' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: OrganisationUpload })
  @ApiOkResponse({ type: LoadedView })
  async load(
    @Submitted(OrganisationUpload) { input, file }: Submission<OrganisationUpload>,
    @Who() who: Principal,
  ): Promise<LoadedView> {
    if (!file)
      throw new Invalid('organisation/no-file', 'Hãy gửi kèm tệp tổ chức trong trường file.', [
        { at: 'file', message: 'bắt buộc phải có' },
      ]);
    const bytes = Buffer.from(file.bytes);
    const now = this.clock.now();
    if (input.preview === 'true') {
      const { counts, changes } = await this.organisation.preview(bytes, now);
      const told = changes.map(({ subject, ...change }) => ({
        kind: subject.kind,
        name: subject.name,
        ...change,
      }));
      return { stored: false, sheets: sheetViews(counts), changes: told };
    }
    const counts = await this.organisation.setup(bytes, now, who.personId);
    return { stored: true, sheets: sheetViews(counts), changes: [] };
  }
}
