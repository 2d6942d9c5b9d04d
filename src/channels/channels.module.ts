import { Module } from '@nestjs/common';
import { Channels } from './channels.js';
import { EmailChannel } from './email/email.channel.js';
import { ZaloClient } from './zalo/client.js';
import { ZaloConnection } from './zalo/connection.js';
import { ZaloPermission } from './zalo/permission.js';
import { TokenStore } from './zalo/token-store.js';
import { ZaloTokens } from './zalo/tokens.js';
import { ZaloChannel } from './zalo/zalo.channel.js';

/** The ways to reach a person. */
@Module({
  providers: [
    EmailChannel,
    TokenStore,
    ZaloTokens,
    ZaloClient,
    ZaloChannel,
    ZaloPermission,
    ZaloConnection,
    {
      provide: Channels,
      useFactory: (email: EmailChannel, zalo: ZaloChannel) => new Channels([email, zalo]),
      inject: [EmailChannel, ZaloChannel],
    },
  ],
  exports: [Channels, ZaloClient, ZaloConnection, ZaloTokens],
})
export class ChannelsModule {}
