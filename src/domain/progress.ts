/** How far a unit says it is: a percentage, a quantity, both or neither. */
export interface Measured {
  /** A whole number from 0 to 100. */
  percent: number | null;
  /** So much is done, of so much where that is known; `measure` says of what (`xã`, `km`). */
  done: number | null;
  of: number | null;
  measure: string | null;
}

/** What is done as a whole percentage; a percentage that was told goes before the quantity. Undefined: nobody can say. */
export function share({ percent, done, of }: Measured): number | undefined {
  if (percent !== null) return percent;
  if (done === null || !of) return undefined;
  // Rounded down: 99.6 % is not everything.
  return Math.min(100, Math.floor((done / of) * 100));
}

/** `7/13 xã (53%)`, `12,5 km`, `60%`; undefined when nothing was counted. */
export function progressWords(measured: Measured): string | undefined {
  const { done, of, measure } = measured;
  const part = share(measured);
  const percent = part === undefined ? undefined : `${part}%`;
  if (done === null) return percent;
  const counted = `${amountWords(done)}${of === null ? '' : `/${amountWords(of)}`} ${measure ?? ''}`.trim();
  return percent ? `${counted} (${percent})` : counted;
}

/** A number as Vietnamese write it: `1.250`, `12,5`. */
export function amountWords(amount: number): string {
  return amount.toLocaleString('vi-VN', { maximumFractionDigits: 3 });
}

/**
 * The number of at most three decimals that a form's text spells as Vietnamese write it (`1.250`, `12,5`); a point
 * before anything but three digits counts as a comma. Undefined when it is none.
 */
export function readAmount(text: string): number | undefined {
  const tight = text.replace(/\s/g, '');
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(tight);
  const plain = (grouped ? tight.replaceAll('.', '') : tight).replace(',', '.');
  return /^\d{1,12}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}

/** What does not fit together, each with its field; a measure alone says nothing and is no mistake. */
export function mistakesIn({ done, of, measure }: Measured): { at: keyof Measured; message: string }[] {
  if (of === 0) return [{ at: 'of', message: 'Tổng số phải lớn hơn 0.' }];
  if (of !== null && done === null)
    return [{ at: 'done', message: 'Hãy ghi đã làm được bao nhiêu trong tổng số đó.' }];
  if (done !== null && !measure)
    return [{ at: 'measure', message: 'Hãy ghi đơn vị tính, ví dụ: xã, hồ sơ, km.' }];
  return [];
}
