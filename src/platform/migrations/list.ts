import type { MigrationInterface } from 'typeorm';

/** Every migration in the order it is applied. An applied one is never changed. */
export const migrations: (new () => MigrationInterface)[] = [];
