import { Module } from '@nestjs/common';
import { OrganisationService } from './organisation.service.js';
import { PeopleService } from './people.service.js';
import { ZaloAccounts } from './zalo-accounts.service.js';

@Module({
  providers: [PeopleService, OrganisationService, ZaloAccounts],
  exports: [PeopleService, OrganisationService, ZaloAccounts],
})
export class PeopleModule {}
