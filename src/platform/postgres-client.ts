import pg from 'pg';

/**
 * A connection to PostgreSQL that may be ended from the other side. Whoever waits for an answer is told, and the pool
 * takes another; but between two statements, or on the way out of the pool, nobody listens, and Node.js would end the
 * process over it.
 */
export class PostgresClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
