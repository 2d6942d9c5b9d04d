import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AccountCareController } from './account-care.controller.js';
import { AccountCare } from './account-care.service.js';
import { CommitteesController } from './committees.controller.js';
import { CommitteesService } from './committees.service.js';
import { GroupsController } from './groups.controller.js';
import { GroupsQueries } from './groups.queries.js';
import { GroupsService } from './groups.service.js';
import { HandOverController } from './hand-over.controller.js';
import { HandOvers } from './hand-over.service.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationLoads } from './organisation-loads.service.js';
import { SignInLinks } from './sign-in-links.service.js';
import { StaffController } from './staff.controller.js';
import { StaffQueries } from './staff.queries.js';
import { StaffService } from './staff.service.js';
import { UnitsController } from './units.controller.js';
import { UnitsService } from './units.service.js';

const SERVICES = [
  AccountCare,
  StaffQueries,
  StaffService,
  SignInLinks,
  HandOvers,
  UnitsService,
  GroupsQueries,
  GroupsService,
  CommitteesService,
  OrganisationLoads,
];

@Module({
  imports: [PeopleModule, AccessModule],
  controllers: [
    StaffController,
    AccountCareController,
    HandOverController,
    OrganisationController,
    UnitsController,
    GroupsController,
    CommitteesController,
  ],
  providers: SERVICES,
  exports: SERVICES,
})
export class StaffModule {}
