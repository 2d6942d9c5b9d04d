import { NumberField } from './fields.js';

/** Which part of a list is wanted. */
export class PageQuery {
  @NumberField({ optional: true, description: 'Trang, đếm từ 1' })
  page?: number;

  @NumberField({ optional: true, max: 200, description: 'Số dòng một trang' })
  size?: number;
}

/** One page and how many there are in all. */
export interface Page<T> {
  items: T[];
  total: number;
}

/** The query's page as TypeORM asks for it; 50 rows unless said otherwise. */
export function window({ page, size }: PageQuery): { skip: number; take: number } {
  const take = size ?? 50;
  return { skip: ((page ?? 1) - 1) * take, take };
}
