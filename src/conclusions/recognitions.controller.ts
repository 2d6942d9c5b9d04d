import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Id } from '../platform/id.js';
import { RecognitionsService } from './recognitions.service.js';
import { recognitionView, RecognitionView } from './recognitions.view.js';

@ApiTags('Nhận dạng bản quét')
@ApiBearerAuth()
@Controller('api/recognitions')
export class RecognitionsController {
  constructor(private readonly recognitions: RecognitionsService) {}

  @For('row')
  @Get(':id')
  @ApiOperation({ summary: 'Văn bản đã đọc, bản quét đã nhận dạng đến đâu; khi xong có mã kết luận' })
  @ApiOkResponse({ type: RecognitionView })
  async one(@Id() id: number, @Who() who: Principal): Promise<RecognitionView> {
    return recognitionView(await this.recognitions.one(id, who));
  }

  @For('row')
  @Post(':id/stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Dừng nhận dạng' })
  @ApiOkResponse({ type: RecognitionView })
  async stop(@Id() id: number, @Who() who: Principal): Promise<RecognitionView> {
    await this.recognitions.stop(id, who);
    return recognitionView(await this.recognitions.one(id, who));
  }
}
