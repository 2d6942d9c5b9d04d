import { Param, type PipeTransform } from '@nestjs/common';
import { NotFound } from './refusal.js';

/** The id that `text` spells, a whole number that both databases can hold; anything else is NotFound. */
export function idIn(text: string | undefined): number {
  const id = Number(text);
  if (text && /^\d{1,10}$/.test(text) && id > 0 && id < 2 ** 31) return id;
  throw new NotFound('request/unknown-id', 'Địa chỉ này không dẫn tới đâu: mã phải là một số.');
}

class IdPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    return idIn(text);
  }
}

/** The id in the address (`:id` unless named otherwise), as a handler's parameter. */
export const Id = (name = 'id') => Param(name, new IdPipe());
