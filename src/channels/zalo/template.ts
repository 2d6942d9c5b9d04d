/**
 * The parameters that the office's Zalo template has to be registered with, and how long each may be (the limits of
 * the parameter types customer name, custom label, product, custom label and URL; zalo.md 1.7).
 */
export const TEMPLATE = {
  nguoi_nhan: 30,
  tinh_trang: 200,
  noi_dung: 200,
  han: 30,
  duong_dan: 200,
} as const;

/** A value for each parameter of the template. */
export type TemplateData = Record<keyof typeof TEMPLATE, string>;

/** What Zalo would refuse in `data`, as one Vietnamese sentence; undefined when nothing is wrong. */
export function templateMistake(data: Readonly<Record<string, string>>): string | undefined {
  for (const [name, limit] of Object.entries(TEMPLATE)) {
    const value = data[name]?.normalize('NFC').trim();
    if (!value) return `thiếu tham số ${name} của mẫu tin Zalo`;
    if (value.length > limit) return `tham số ${name} dài hơn ${limit} ký tự`;
  }
  return undefined;
}
