import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PeopleModule } from '../people/people.module.js';
import { AccessService } from './access.service.js';
import { AnswerLinks } from './answer-links.js';
import { AuthenticationGuard } from './authentication.guard.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Routes that sign people in add `@UseGuards(SignInThrottle)`. */
@Module({
  imports: [PeopleModule],
  providers: [
    AccessService,
    AnswerLinks,
    CalendarFeeds,
    Passwords,
    Sessions,
    SignInThrottle,
    { provide: APP_GUARD, useClass: AuthenticationGuard },
  ],
  exports: [AccessService, AnswerLinks, CalendarFeeds, Sessions, SignInThrottle],
})
export class AccessModule {}
