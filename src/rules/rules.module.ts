import { Module } from '@nestjs/common';
import { AbsencesService } from './absences.service.js';
import { PoliciesService } from './policies.service.js';
import { RuleBooks } from './rule-books.js';
import { WishesController } from './wishes.controller.js';
import { WishesService } from './wishes.service.js';

/** The working calendar, each committee's ladder and rungs, each person's wishes and absences. */
@Module({
  controllers: [WishesController],
  providers: [RuleBooks, PoliciesService, WishesService, AbsencesService],
  exports: [RuleBooks, PoliciesService, WishesService, AbsencesService],
})
export class RulesModule {}
