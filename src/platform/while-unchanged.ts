import type { Database } from './database.js';

/**
 * Keeps what was made of the database until anything in the database changes, through whomever: what is kept is never
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

  /** The value of `key`, else what `make` answers; undefined is not kept. */
  async get(key: string, make: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const version = await this.database.version();
    if (version !== this.version) this.forget(version);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = await make();
    // What was read after a change and is kept under the version before it goes with that version.
    if (made !== undefined && version === this.version) this.keep(key, made);
    return made;
  }

  private keep(key: string, value: Value): void {
    if (this.kept.has(key)) return;
    this.kept.set(key, value);
    this.size += this.sizeOf(value);
    for (const [oldest, its] of this.kept) {
      if (this.size <= this.room) return;
      this.kept.delete(oldest);
      this.size -= this.sizeOf(its);
    }
  }

  private forget(version: string): void {
    this.kept.clear();
    this.size = 0;
    this.version = version;
  }
}
