import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createWordIndex, dropWordIndex } from '../word-search.js';

export class Search1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createWordIndex(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropWordIndex(runner);
  }
}
