import type { Database } from './database.js';

/** What was looked for, and as of when. */
export interface Found<Value> {
  value: Value | undefined;
  /** The database's version that it belongs to. */
  version: string;
}

/**
 * Keeps what was made of the database until anything in the database changes, through whomever: what is found is never
 * older than the last commit. Holds at most `room`, each value counting `sizeOf`; the oldest goes first.
 */
export class WhileUnchanged<Value> {
  private readonly kept = new Map<string, Value>();
  private version: string | undefined;
  private size = 0;

  constructor(
    private readonly database: Database,
    private readonly room: number,
    private readonly sizeOf: (value: Value) => number = () => 1,
  ) {}

  async find(key: string): Promise<Found<Value>> {
    const version = await this.database.version();
    if (version !== this.version) this.forget(version);
    return { value: this.kept.get(key), version };
  }

  /** Keeps what was made after `find` told `version`; a change in between has ended that version, and this with it. */
  keep(key: string, value: Value, version: string): void {
    if (version !== this.version) return;
    this.drop(key);
    this.kept.set(key, value);
    this.size += this.sizeOf(value);
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.room) return;
      this.drop(oldest);
    }
  }

  /** The value of `key`, else what `make` answers; undefined is not kept. */
  async get(key: string, make: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const { value, version } = await this.find(key);
    if (value !== undefined) return value;
    const made = await make();
    if (made !== undefined) this.keep(key, made, version);
    return made;
  }

  private drop(key: string): void {
    const value = this.kept.get(key);
    if (value === undefined) return;
    this.kept.delete(key);
    this.size -= this.sizeOf(value);
  }

  private forget(version: string): void {
    this.kept.clear();
    this.size = 0;
    this.version = version;
  }
}
