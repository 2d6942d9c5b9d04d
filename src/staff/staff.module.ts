import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { PeopleModule } from '../people/people.module.js';
import { HandOverController } from './hand-over.controller.js';
import { HandOvers } from './hand-over.service.js';
import { OrganisationController } from './organisation.controller.js';
import { SignInLinks } from './sign-in-links.service.js';
import { StaffController } from './staff.controller.js';
import { StaffQueries } from './staff.queries.js';
import { StaffService } from './staff.service.js';

@Module({
  imports: [PeopleModule, AccessModule],
  controllers: [StaffController, HandOverController, OrganisationController],
  providers: [StaffQueries, StaffService, SignInLinks, HandOvers],
  exports: [StaffQueries, StaffService, SignInLinks, HandOvers],
})
export class StaffModule {}
