import { Module } from '@nestjs/common';
import { OrganisationService } from './organisation.service.js';
import { PeopleService } from './people.service.js';

@Module({
  providers: [PeopleService, OrganisationService],
  exports: [PeopleService, OrganisationService],
})
export class PeopleModule {}
