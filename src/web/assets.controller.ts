import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../platform/open.js';
import { NotFound } from '../platform/refusal.js';
import { assetNamed } from './assets.js';

/** Styles, fonts, the icon and the scripts; their address changes with their content. */
@Controller('assets')
export class AssetsController {
  @Open()
  @Get(':edition/:name')
  send(
    @Param('name') name: string,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const asset = assetNamed(name);
    if (!asset) throw new NotFound('web/no-such-asset', 'Không có tệp này.');
    void reply
      .header('content-type', asset.mediaType)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding');
    if (asset.gzip && accepted?.includes('gzip')) {
      void reply.header('content-encoding', 'gzip').send(asset.gzip);
      return;
    }
    void reply.send(asset.bytes);
  }
}
