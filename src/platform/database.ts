import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DataSource, QueryFailedError, type EntityManager, type EntityTarget, type MixedList } from 'typeorm';
import { type Address, readerOptions, writerOptions } from './database-url.js';
import { migrations } from './migrations/list.js';

/** What reading code gets: nothing on it can write. */
export type Reader = Pick<
  EntityManager,
  | 'find'
  | 'findBy'
  | 'findAndCount'
  | 'findOne'
  | 'findOneBy'
  | 'count'
  | 'countBy'
  | 'exists'
  | 'existsBy'
  | 'sum'
> & { createQueryBuilder: EntityManager['createQueryBuilder'] };

/** What the work inside a write gets. It stops working when the write has ended. */
export type Transaction = EntityManager;

/**
 * The one door to the database.
 *
 * TypeORM gives every caller of a SQLite database the same query runner, so that overlapping transactions, and
 * even plain saves, undo each other's rows (TypeORM issue 1884). Here writes take turns on SQLite and run freely
 * on PostgreSQL; reads go through a connection that cannot write and sees only what is committed.
 */
export class Database {
  private readonly inside = new AsyncLocalStorage<true>();
  private tail: Promise<unknown> = Promise.resolve();
  private askedVersion: Promise<string> | undefined;

  private constructor(
    readonly engine: Address['engine'],
    private readonly writer: DataSource,
    private readonly reader: DataSource,
    private readonly onClosed: () => void,
  ) {}

  /** Opens writer and reader; the schema is as it is found (see schema.ts). */
  static async open(
    address: Address,
    entities: MixedList<EntityTarget<object> & (abstract new () => object)>,
    onClosed: () => void = () => undefined,
  ) {
    const records = Object.values(entities);
    const writer = await new DataSource({
      ...writerOptions(address),
      entities: records,
      migrations,
    }).initialize();
    const reader = await new DataSource({ ...readerOptions(address), entities: records }).initialize();
    return new Database(address.engine, writer, reader, onClosed);
  }

  /** Reads what is committed. Decide on what is read here only if it is read again inside the write. */
  get read(): Reader {
    return this.reader.manager;
  }

  /**
   * Runs `work` in one transaction: its answer is given only after the commit, and when it throws, nothing of it
   * stays. Never wait for the network inside. Throws when called from inside another write: pass `tx` on. When
   * PostgreSQL breaks a deadlock between two writes, `work` is run again from its beginning: let it leave nothing
   * behind but what it writes.
   */
  async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (this.inside.getStore()) throw new Error('A write inside a write: pass the transaction on instead.');
    if (this.engine === 'postgres') return this.again(work, DEADLOCKS);
    const turn = this.tail.then(() => this.transact(work));
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Another text after every change that was committed, by this program or any other; as long as it is the same, every
   * reading finds the same. PostgreSQL tells which transactions are visible, SQLite counts the commits of the others,
   * and of the reader's point of view the writer is one of them. All who ask in one turn of the event loop get one
   * answer, which is read after the last of them asked.
   */
  version(): Promise<string> {
    this.askedVersion ??= nextTurn().then(() => {
      this.askedVersion = undefined;
      return this.readVersion();
    });
    return this.askedVersion;
  }

  private async readVersion(): Promise<string> {
    const question =
      this.engine === 'postgres' ? 'SELECT pg_current_snapshot()::text AS version' : 'PRAGMA data_version';
    const [row] = await this.reader.query<Record<string, string | number>[]>(question);
    return String(Object.values(row!)[0]);
  }

  /** For what belongs to the schema alone (schema.ts); whatever else writes goes through `write`. */
  get administration(): DataSource {
    return this.writer;
  }

  async close(): Promise<void> {
    await this.tail;
    await this.reader.destroy();
    await this.writer.destroy();
    this.onClosed();
  }

  private async again<T>(work: (tx: Transaction) => Promise<T>, times: number): Promise<T> {
    try {
      return await this.transact(work);
    } catch (error) {
      if (times === 0 || !isDeadlock(error)) throw error;
      return this.again(work, times - 1);
    }
  }

  private async transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.inside.run(true, () =>
        this.writer.transaction(async (manager) => {
          const { proxy, revoke } = Proxy.revocable(manager, {});
          try {
            return await work(proxy);
          } finally {
            revoke();
          }
        }),
      );
    } finally {
      await this.cleared();
    }
  }

  /**
   * SQLite rolls back by itself when the disk is full; TypeORM's own rollback then fails, and it would take the next
   * write for a part of a transaction that nobody ends. Only the runner that all writes share can be left so.
   */
  private async cleared(): Promise<void> {
    if (this.engine === 'postgres') return;
    const runner = this.writer.createQueryRunner();
    if (!runner.isTransactionActive) return;
    await runner.query('BEGIN').catch(() => undefined);
    await runner.rollbackTransaction();
  }
}

/** How often a write that lost in a deadlock is tried again. */
const DEADLOCKS = 3;

function isDeadlock(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '40P01';
}
