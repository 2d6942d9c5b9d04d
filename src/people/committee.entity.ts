import { Entity, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { FlagColumn, NumberColumn, TextColumn } from '../platform/columns.js';
import { Person } from './person.entity.js';

/** A steering committee (Ban Chỉ đạo) with its chair; one installation holds many. */
@Entity('committee')
export class Committee {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @TextColumn({ unique: true })
  code: string;

  @TextColumn()
  name: string;

  @NumberColumn()
  chairId: number;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'chairId' })
  chair: Person;

  /** Whom the chair has named to decide on first extensions; null: nobody, the chair decides all. */
  @NumberColumn({ nullable: true })
  deciderId: number | null;

  /** Whether every unit belongs to it; otherwise its CommitteeUnit rows say which. */
  @FlagColumn()
  allUnits: boolean;
}

/** A person of the committee's secretariat (thư ký, văn phòng, cơ quan thường trực). */
@Entity('secretary')
export class Secretary {
  @PrimaryColumn({ type: 'integer' })
  committeeId: number;

  @PrimaryColumn({ type: 'integer' })
  personId: number;
}

/** A unit that belongs to the committee. */
@Entity('committee_unit')
export class CommitteeUnit {
  @PrimaryColumn({ type: 'integer' })
  committeeId: number;

  @PrimaryColumn({ type: 'integer' })
  unitId: number;
}

/** Who of the leadership is in charge of a unit's field in a committee (lãnh đạo phụ trách). */
@Entity('leader')
export class Leader {
  @PrimaryColumn({ type: 'integer' })
  committeeId: number;

  @PrimaryColumn({ type: 'integer' })
  unitId: number;

  @PrimaryColumn({ type: 'integer' })
  personId: number;
}
