import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsEmail,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../platform/validation.js';

/*
 * One row of each sheet of an organisation file. What a row leaves out stays as it is; what it gives as null is
 * cleared.
 */

const read = (change: (value: unknown) => unknown) =>
  Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((each: unknown) => change(each)) : change(value),
  );

const tidy = (value: unknown) =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : value;

const lowerCase = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : value);

/** `05/01/2026`, as people type it, becomes `2026-01-05`. */
const isoDay = (value: unknown) =>
  typeof value === 'string'
    ? value
        .trim()
        .replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, day: string, month: string, year: string) =>
          [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
        )
    : value;

/** `84901112233`, however it was typed: `0901 112 233`, `+84 90…`, or a number whose zero the sheet has eaten. */
function internationalPhone(value: unknown): unknown {
  if (value === undefined || value === null) return value;
  const digits = String(value).replace(/[\s.()-]/g, '');
  return digits === '' ? null : digits.replace(/^\+?84|^0|^(?=[35789]\d{8}$)/, '84');
}

const Text = () =>
  applyDecorators(ApiProperty({ type: String }), read(tidy), IsString(), IsNotEmpty(), MaxLength(500));
const Texts = () =>
  applyDecorators(
    ApiProperty({ type: [String] }),
    read(tidy),
    IsArray(),
    IsString({ each: true }),
    IsNotEmpty({ each: true }),
    MaxLength(500, { each: true }),
  );
const Mail = () => applyDecorators(ApiProperty({ type: String }), read(lowerCase), IsEmail());
const Day = () => applyDecorators(ApiProperty({ type: String, format: 'date' }), read(isoDay), IsDay());
const Phone = () =>
  applyDecorators(
    ApiProperty({ type: String, description: '84901112233' }),
    read(internationalPhone),
    Matches(/^84([35789]\d{8}|2\d{9})$/, { message: 'không phải là số điện thoại ở Việt Nam' }),
  );
/** May be left out, or null. */
const Maybe = () => applyDecorators(IsOptional(), ApiProperty({ required: false, nullable: true }));
const Rows = (row: () => new () => object) =>
  applyDecorators(
    ApiProperty({ type: row, isArray: true }),
    Type(row),
    IsArray(),
    ValidateNested({ each: true }),
  );

/** A unit; `parent` and `successors` by code. */
export class UnitRow {
  @Text() code: string;
  @Text() name: string;
  @Maybe() @Texts() aliases?: string[];
  @Text() kind: string;
  @Maybe() @Text() parent?: string | null;
  @Maybe() @Day() validFrom?: string | null;
  @Maybe() @Day() validTo?: string | null;
  @Maybe() @Texts() successors?: string[];
}

/** One of the two, which organisation-mistakes.ts sees to. */
class MembersRow {
  @Maybe() @Text() kind?: string | null;
  @Maybe() @Texts() units?: string[] | null;
}

/** A collective addressee: all units of a kind, or those named by code. */
export class GroupRow {
  @Text() code: string;
  @ArrayNotEmpty() @Texts() names: string[];

  @ApiProperty({ type: MembersRow, description: 'Một trong hai: loại đơn vị, hoặc mã các đơn vị' })
  @Type(() => MembersRow)
  @IsNotEmpty()
  @ValidateNested()
  members: MembersRow;
}

/** An official, known again by e-mail. */
export class PersonRow {
  @Mail() email: string;
  @Text() name: string;
  @Text() position: string;
  @Text() unit: string;

  @Maybe() @Phone() phone?: string | null;

  @Maybe() @ApiProperty({ type: Boolean }) @IsBoolean() head?: boolean;
  @Maybe() @ApiProperty({ type: Boolean }) @IsBoolean() admin?: boolean;
  @Maybe() @Day() zaloConsent?: string | null;
  @Maybe() @Day() leftOn?: string | null;
}

/** Where somebody is reached at work. */
export class Contacts {
  @Mail() email: string;
  @Maybe() @Phone() phone?: string | null;
}

const isAllOrCodes = (value: unknown) =>
  value === 'all' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));

/** Whose field which units belong to, by e-mail and codes. */
export class LeaderRow {
  @Mail() person: string;
  @ArrayNotEmpty() @Texts() units: string[];
}

/** A steering committee; chair and secretariat by e-mail, units by code. Without `units` it is all of them. */
export class CommitteeRow {
  @Text() code: string;
  @Text() name: string;
  @Mail() chair: string;

  @ApiProperty({ type: [String] })
  @read(lowerCase)
  @IsArray()
  @ArrayNotEmpty()
  @IsEmail({}, { each: true })
  secretariat: string[];

  @Maybe()
  @ApiProperty({ type: [String], description: 'Mã đơn vị; "all": tất cả' })
  @ValidateBy(
    { name: 'allOrCodes', validator: { validate: isAllOrCodes } },
    { message: 'phải là "all" hoặc danh sách mã đơn vị' },
  )
  units?: 'all' | string[];

  /** Who decides on first extensions in the chair's place. */
  @Maybe() @Mail() decider?: string | null;

  /** The leaders in charge of some units' fields, who hear of what is late before the secretariat does. */
  @Maybe() @Rows(() => LeaderRow) leaders?: LeaderRow[] | null;
}

/** Who acts for whom, both by e-mail, from one day to another, both included. */
export class StandInRow {
  @Mail() person: string;
  @Mail() standIn: string;
  @Day() from: string;
  @Day() to: string;
}

/** An organisation file whose rows are well formed; what they refer to is checked on writing. */
export class OrganisationFile {
  @Rows(() => UnitRow) units: UnitRow[] = [];
  @Rows(() => GroupRow) groups: GroupRow[] = [];
  @Rows(() => PersonRow) persons: PersonRow[] = [];
  @Rows(() => CommitteeRow) committees: CommitteeRow[] = [];
  @Rows(() => StandInRow) standIns: StandInRow[] = [];
}

/** The sheets in the order in which later ones refer to earlier ones. */
export const SHEETS = ['units', 'groups', 'persons', 'committees', 'standIns'] as const;
/** The name of a sheet, as the JSON file writes it. */
export type SheetName = (typeof SHEETS)[number];
