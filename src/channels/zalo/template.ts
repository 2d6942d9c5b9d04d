/**
 * The parameters that the office's Zalo template has to be registered with, and how long each may be (the limits of
 * the parameter types customer name, product, product, custom label and URL).
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

/** The parameter that must be an address of the web. */
const ADDRESS = 'duong_dan';

/** What Zalo would refuse in `data`, as one Vietnamese sentence; undefined when nothing is wrong. */
export function templateMistake(data: Readonly<Record<string, string>>): string | undefined {
  for (const [name, limit] of Object.entries(TEMPLATE)) {
    const value = data[name]?.normalize('NFC').trim();
    if (!value) return `thiếu tham số ${name} của mẫu tin Zalo`;
    if (value.length > limit) return `tham số ${name} dài hơn ${limit} ký tự`;
    if (/\p{Cc}/u.test(value)) return `tham số ${name} có ký tự điều khiển hoặc xuống dòng`;
  }
  const isAddress = /^https?:\/\/\S+$/.test(data[ADDRESS]!.trim()) && URL.canParse(data[ADDRESS]!);
  return isAddress ? undefined : `tham số ${ADDRESS} không phải là một địa chỉ web`;
}
