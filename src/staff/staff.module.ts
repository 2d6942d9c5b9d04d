import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SignInLinks } from './sign-in-links.service.js';
import { StaffController } from './staff.controller.js';
import { StaffQueries } from './staff.queries.js';
import { StaffService } from './staff.service.js';

@Module({
  imports: [PeopleModule, AccessModule],
  controllers: [StaffController],
  providers: [StaffQueries, StaffService, SignInLinks],
  exports: [StaffQueries, StaffService, SignInLinks],
})
export class StaffModule {}
