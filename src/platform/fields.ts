import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { dayAsWritten } from '../domain/day.js';
import { IsDay, IsRising, IsTime } from './validation.js';

/*
 * One decorator per kind of field, so that what is checked and what OpenAPI says cannot part. `optional` also lets
 * null through: on a deadline null means "none".
 */

interface Field {
  optional?: true;
  description?: string;
}

interface Schema {
  type: 'string' | 'integer' | 'number' | 'boolean';
  format?: string;
  isArray?: boolean;
  enum?: string[];
  minimum?: number;
  maximum?: number;
}

function field({ optional, description }: Field, schema: Schema, ...checks: PropertyDecorator[]) {
  const documented = ApiProperty({
    ...schema,
    required: !optional,
    nullable: optional ?? false,
    description,
  });
  return applyDecorators(documented, ...checks, ...(optional ? [IsOptional()] : []));
}

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

/** Only a text becomes a number: of a list or a group JavaScript makes numbers too, or throws. */
const numeric = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && value.trim() ? Number(value) : value,
);

/** Text of 1 to `max` characters, without blanks around it. */
export const TextField = ({ max = 20_000, ...options }: Field & { max?: number } = {}) =>
  field(options, { type: 'string' }, trimmed, IsString(), IsNotEmpty(), MaxLength(max));

/** What a person typed on a page is read more kindly than what a program sends. */
export const TYPED = 'typed';

const asWritten = Transform(
  ({ value }: { value: unknown }) => (typeof value === 'string' ? dayAsWritten(value) : value),
  { groups: [TYPED] },
);

/** `YYYY-MM-DD`; from a page also as an office writes it (domain/day.ts). */
export const DayField = (options: Field = {}) =>
  field(options, { type: 'string', format: 'date' }, asWritten, IsDay());

/** `HH:MM`, Vietnam time. */
export const TimeField = (options: Field = {}) => field(options, { type: 'string' }, IsTime());

/** `true` or `false`. */
export const FlagField = (options: Field = {}) => field(options, { type: 'boolean' }, IsBoolean());

/** One of `choices`. */
export const ChoiceField = (choices: readonly string[], options: Field = {}) =>
  field(options, { type: 'string', enum: [...choices] }, IsIn(choices));

/** A whole number from `min` to `max`; from an address's query too, where it arrives as text. */
export const NumberField = ({
  min = 1,
  max = 2 ** 31 - 1,
  ...options
}: Field & { min?: number; max?: number } = {}) =>
  field(options, { type: 'integer', minimum: min, maximum: max }, numeric, IsInt(), Min(min), Max(max));

const MOST = 999_999_999_999;

/** An amount that is no less than nothing, with at most three decimals. */
export const QuantityField = (options: Field = {}) =>
  field(
    options,
    { type: 'number', minimum: 0, maximum: MOST },
    numeric,
    IsNumber({ maxDecimalPlaces: 3 }),
    Min(0),
    Max(MOST),
  );

/** At most 400 names of at most 500 characters each. */
export const NamesField = (options: Field = {}) =>
  field(
    options,
    { type: 'string', isArray: true },
    IsArray(),
    ArrayMaxSize(400),
    IsString({ each: true }),
    IsNotEmpty({ each: true }),
    MaxLength(500, { each: true }),
  );

/** At most 20 whole numbers from `min` to `max`, none twice; `rising`: at least one, each greater than the last. */
export const NumbersField = ({
  min = 1,
  max,
  rising = false,
  ...options
}: Field & { min?: number; max: number; rising?: boolean }) =>
  applyDecorators(
    ApiProperty({
      type: 'array',
      items: { type: 'integer', minimum: min, maximum: max },
      required: !options.optional,
      description: options.description,
    }),
    IsArray(),
    ArrayMaxSize(20),
    IsInt({ each: true }),
    Min(min, { each: true }),
    Max(max, { each: true }),
    ...(rising ? [ArrayNotEmpty(), IsRising()] : [ArrayUnique()]),
    // Null is no list: what reads the numbers would stumble over it.
    ...(options.optional ? [ValidateIf((_, value) => value !== undefined)] : []),
  );

/** A group of fields with a class of its own. */
export const PartField = (part: () => new () => object, { description }: Field = {}) =>
  applyDecorators(ApiProperty({ type: part, description }), IsObject(), ValidateNested(), Type(part));

/** At most `max` such groups, told apart by `key`. */
export const PartsField = (part: () => new () => object, { max, key }: { max: number; key: string }) =>
  applyDecorators(
    ApiProperty({ type: part, isArray: true }),
    IsArray(),
    ArrayMaxSize(max),
    ArrayUnique((row: Record<string, unknown> | null) => row?.[key] ?? row),
    // Of a list within the list only the elements would be looked at.
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(part),
  );
