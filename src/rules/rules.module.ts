import { Module } from '@nestjs/common';
import { RuleBooks } from './rule-books.js';

/** The working calendar, and each committee's ladder and rungs. */
@Module({ providers: [RuleBooks], exports: [RuleBooks] })
export class RulesModule {}
