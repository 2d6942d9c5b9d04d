import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PeopleModule } from '../people/people.module.js';
import { AccessService } from './access.service.js';
import { AnswerLinks } from './answer-links.js';
import { AuthenticationGuard } from './authentication.guard.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { Door } from './door.js';
import { ExternalAccountController } from './external-account.controller.js';
import { ExternalAccounts } from './external-accounts.js';
import { OidcProvider } from './oidc-provider.js';
import { OidcSignIn } from './oidc-sign-in.js';
import { OwnAccount } from './own-account.js';
import { Passwords } from './passwords.js';
import { RouteCheck } from './route-check.js';
import { SecondFactors } from './second-factors.js';
import { SecondSteps } from './second-steps.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Routes that sign people in let the `Door` do it. */
@Module({
  imports: [PeopleModule, DiscoveryModule],
  controllers: [SessionsController, ExternalAccountController],
  providers: [
    AccessService,
    AnswerLinks,
    CalendarFeeds,
    Door,
    ExternalAccounts,
    OidcProvider,
    OidcSignIn,
    OwnAccount,
    Passwords,
    RouteCheck,
    SecondFactors,
    SecondSteps,
    Sessions,
    SignInThrottle,
    { provide: APP_GUARD, useClass: AuthenticationGuard },
  ],
  exports: [
    AccessService,
    AnswerLinks,
    CalendarFeeds,
    Door,
    ExternalAccounts,
    OidcSignIn,
    OwnAccount,
    SecondFactors,
    SecondSteps,
    Sessions,
    SignInThrottle,
  ],
})
export class AccessModule {}
