import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Unit } from '../people/unit.entity.js';
import { Directive } from './directive.entity.js';

/** A unit that coordinates on a directive, as it was issued: by this a unit finds where it works along. */
@Entity('directive_coordinator')
@Index(['unitId'])
export class DirectiveCoordinator {
  @PrimaryColumn({ type: 'integer' })
  directiveId: number;

  @ManyToOne(() => Directive, { nullable: false })
  @JoinColumn({ name: 'directiveId' })
  directive: Directive;

  @PrimaryColumn({ type: 'integer' })
  unitId: number;

  @ManyToOne(() => Unit, { nullable: false })
  @JoinColumn({ name: 'unitId' })
  unit: Unit;
}
