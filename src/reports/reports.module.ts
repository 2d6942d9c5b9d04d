import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ChairService } from './chair.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { StandingDays } from './standing-days.service.js';

const SERVICES = [ReportsService, StandingDays, ChairService];

@Module({
  imports: [AssignmentsModule],
  controllers: [ReportsController],
  providers: SERVICES,
  exports: SERVICES,
})
export class ReportsModule {}
