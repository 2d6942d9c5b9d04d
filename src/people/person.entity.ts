import { Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Day, Instant } from '../domain/day.js';
import { DayColumn, FlagColumn, InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';
import { Unit } from './unit.entity.js';

/** An official. Only what duty needs is kept: name, position, unit, work contacts (Luật 91/2025/QH15). */
@Entity('person')
export class Person {
  @PrimaryGeneratedColumn('increment')
  id: number;

  /** Lower case; what the person signs in with. */
  @TextColumn({ unique: true })
  email: string;

  @TextColumn()
  name: string;

  @TextColumn()
  position: string;

  @NumberColumn()
  unitId: number;

  @ManyToOne(() => Unit, { nullable: false })
  @JoinColumn({ name: 'unitId' })
  unit: Unit;

  /** Digits with the country code, `84901112233`. */
  @TextColumn({ nullable: true })
  phone: string | null;

  /** Whether this person answers for the unit and is told what the unit owes. */
  @FlagColumn()
  head: boolean;

  /** Whether this person manages people, units, committees and settings; no assignment is seen by it. */
  @FlagColumn()
  admin: boolean;

  /** The Zalo account that follows the office's, as Zalo numbers it for us; null until the person has linked it. */
  @TextColumn({ nullable: true, unique: true })
  zaloUserId: string | null;

  /** When that account last wrote, followed or tapped a button: free messages may go for a while (zalo.md 2.1). */
  @InstantColumn({ nullable: true })
  zaloContactAt: Instant | null;

  /** The day the person agreed to messages on personal Zalo; null: never asked or withdrawn. */
  @DayColumn({ nullable: true })
  zaloConsent: Day | null;

  /** The last day in the post; null while in it. */
  @DayColumn({ nullable: true })
  leftOn: Day | null;

  /** When every channel last refused this person's address for good; null while messages arrive. */
  @InstantColumn({ nullable: true })
  contactLostAt: Instant | null;

  /** Links in messages made before this moment answer nothing any more; null: none were taken back. */
  @InstantColumn({ nullable: true })
  linksEndedAt: Instant | null;

  /** `HH:MM`, Vietnam time: not before this hour the daily message shall come; null: with the slot. */
  @TextColumn({ nullable: true })
  remindAt: string | null;

  /** By what the person is looked for (search-keys.ts). */
  @TextColumn()
  searchKey: string;
}
