import { Module } from '@nestjs/common';
import { PoliciesService } from './policies.service.js';
import { RuleBooks } from './rule-books.js';

/** The working calendar, and each committee's ladder and rungs. */
@Module({ providers: [RuleBooks, PoliciesService], exports: [RuleBooks, PoliciesService] })
export class RulesModule {}
