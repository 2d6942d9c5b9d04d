import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PostgresClient } from '../../src/platform/postgres-client.js';

describe('a connection to PostgreSQL', () => {
  it('outlives, as a program, its end from the other side while nobody waits for it', async () => {
    const connectionString = process.env.TEST_DATABASE_URL;
    const [ours, operator] = [new PostgresClient({ connectionString }), new pg.Client({ connectionString })];
    await ours.connect();
    await operator.connect();
    const { rows } = await ours.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ended = new Promise((done) => ours.once('end', done));
    await operator.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
    await ended;
    await operator.end();
    await expect(ours.query('SELECT 1')).rejects.toThrow('not queryable');
  });
});
