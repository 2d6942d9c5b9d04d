import 'reflect-metadata';
import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import {
  getMetadataStorage,
  ValidateBy,
  type ValidationError,
  type ValidationOptions,
} from 'class-validator';
import { day } from '../domain/day.js';
import { Invalid, type Problem } from './refusal.js';

/** The Vietnamese sentence for each of class-validator's rules, made with the rule's own arguments. */
const sentences: Record<string, (...rule: string[]) => string> = {
  arrayMaxSize: (most) => `không được quá ${most} giá trị`,
  arrayMinSize: (least) => `phải có ít nhất ${least} giá trị`,
  arrayNotEmpty: () => 'không được để trống',
  arrayUnique: () => 'có giá trị lặp lại',
  equals: (value) => `phải là ${value}`,
  isArray: () => 'phải là một danh sách',
  isBoolean: () => 'phải là true hoặc false',
  isDay: () => 'phải là một ngày có thật, viết dạng YYYY-MM-DD',
  isDefined: () => 'bắt buộc phải có',
  isEmail: () => 'phải là một địa chỉ thư điện tử',
  isIn: (values) => `phải là một trong: ${values}`,
  isInt: () => 'phải là số nguyên',
  isNotEmpty: () => 'không được để trống',
  isNumber: () => 'phải là số',
  isObject: () => 'phải là một nhóm thông tin',
  isRising: () => 'phải tăng dần',
  isString: () => 'phải là chữ',
  isTime: () => 'phải là giờ trong ngày, viết dạng HH:MM',
  isUrl: () => 'phải là một địa chỉ mạng đầy đủ',
  max: (most) => `không được lớn hơn ${most}`,
  maxLength: (most) => `không được dài quá ${most} ký tự`,
  min: (least) => `không được nhỏ hơn ${least}`,
  minLength: (least) => `phải dài ít nhất ${least} ký tự`,
  nestedValidation: () => 'phải là một nhóm thông tin',
  whitelistValidation: () => 'không phải là mục được biết',
};

/** In an address `?state=&unit=stc` asks for no state: what is empty there was left out. */
class RequestPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isQuery = metadata.type === 'query' && typeof value === 'object' && value !== null;
    return super.transform(isQuery ? filledIn(value) : value, metadata);
  }
}

function filledIn(query: object): object {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

/** Makes a request's body and query into its class: unknown keys are dropped, mistakes become one Invalid. */
export function requestPipe(): ValidationPipe {
  return new RequestPipe({
    whitelist: true,
    transform: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => {
      const problems = problemsOf(errors).slice(0, 100);
      const told = problems.slice(0, 3).map(({ at, message }) => `${at} ${message}`);
      const more = problems.length > 3 ? ` và ${problems.length - 3} chỗ khác` : '';
      return new Invalid(
        'request/invalid',
        `Thông tin gửi lên chưa đúng: ${told.join('; ')}${more}.`,
        problems,
      );
    },
  });
}

/** What class-validator found, as flat problems: `at` is the path (`years.2.status`), the message Vietnamese. */
export function problemsOf(errors: ValidationError[], path = ''): Problem[] {
  return errors.flatMap((error) => {
    const at = path + error.property;
    const told = worthTelling(error, Object.keys(error.constraints ?? {}));
    return [
      ...told.map((rule) => ({ at, message: sentence(error, rule) })),
      ...problemsOf(error.children ?? [], `${at}.`),
    ];
  });
}

/** A missing value, or one of the wrong kind, breaks every rule of its field; saying so once is enough. */
function worthTelling(error: ValidationError, rules: string[]): string[] {
  if ((error.value ?? undefined) === undefined && rules.length && !rules.includes('whitelistValidation'))
    return ['isDefined'];
  const kinds = rules.filter((rule) => /^is(Array|Boolean|Int|Number|Object|String)$/.test(rule));
  return kinds.length ? kinds : rules;
}

function sentence(error: ValidationError, rule: string): string {
  const metadata = getMetadataStorage()
    .getTargetValidationMetadatas(error.target?.constructor ?? Object, '', false, false)
    .find((one) => one.propertyName === error.property && (one.name ?? one.type) === rule);
  // This one rule brings an English message of its own.
  if (typeof metadata?.message === 'string' && rule !== 'nestedValidation') return metadata.message;
  const limits = (metadata?.constraints ?? []).map((one: unknown) =>
    Array.isArray(one) ? one.join(', ') : String(one),
  );
  const text = sentences[rule]?.(...limits) ?? 'không hợp lệ';
  return metadata?.each ? `mỗi giá trị ${text}` : text;
}

/** A day that exists, as `YYYY-MM-DD` text; in a year that an office may write, not in 0026. */
export function IsDay(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: isDay } }, options);
}

/** Numbers of which each is greater than the one before. */
export function IsRising(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown) =>
    Array.isArray(value) && value.every((one, i) => i === 0 || value[i - 1] < one);
  return ValidateBy({ name: 'isRising', validator: { validate } }, options);
}

/** A time of day, as `HH:MM` text. */
export function IsTime(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
  return ValidateBy({ name: 'isTime', validator: { validate } }, options);
}

/** Whether it is `YYYY-MM-DD` text of a day that exists. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  try {
    return Boolean(day(value));
  } catch {
    return false;
  }
}
