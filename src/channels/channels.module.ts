import { Module } from '@nestjs/common';
import { Channels } from './channels.js';
import { EmailChannel } from './email/email.channel.js';
import { ZaloConnection } from './zalo/connection.js';
import { ZaloTokens } from './zalo/tokens.js';
import { ZaloChannel } from './zalo/zalo.channel.js';

/** The ways to reach a person. */
@Module({
  providers: [
    EmailChannel,
    ZaloTokens,
    ZaloChannel,
    ZaloConnection,
    {
      provide: Channels,
      useFactory: (email: EmailChannel, zalo: ZaloChannel) => new Channels([email, zalo]),
      inject: [EmailChannel, ZaloChannel],
    },
  ],
  exports: [Channels, ZaloConnection],
})
export class ChannelsModule {}
