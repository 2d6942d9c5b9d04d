import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AccessService } from './access.service.js';

@Module({ imports: [PeopleModule], providers: [AccessService], exports: [AccessService] })
export class AccessModule {}
