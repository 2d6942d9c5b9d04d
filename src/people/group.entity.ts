import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { JsonColumn, TextColumn } from '../platform/columns.js';

/** Which units a group means: all of a kind, or those named by code. */
export type Members = { kind: string } | { units: string[] };

/** A collective addressee ("UBND các xã, phường"): fans out to its members on the day of issue. */
@Entity('unit_group')
export class Group {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @TextColumn({ unique: true })
  code: string;

  @JsonColumn()
  names: string[];

  @JsonColumn()
  members: Members;
}
