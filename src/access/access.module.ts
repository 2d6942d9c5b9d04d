import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { PeopleModule } from '../people/people.module.js';
import { AccessService } from './access.service.js';
import { AuthenticationGuard } from './authentication.guard.js';
import { Passwords } from './passwords.js';

/** Routes that sign people in add `@UseGuards(ThrottlerGuard)`: ten tries a minute from one address. */
@Module({
  imports: [PeopleModule, ThrottlerModule.forRoot([{ ttl: 60_000, limit: 10 }])],
  providers: [AccessService, Passwords, { provide: APP_GUARD, useClass: AuthenticationGuard }],
  exports: [AccessService, ThrottlerModule],
})
export class AccessModule {}
