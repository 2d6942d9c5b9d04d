/** The English sentences that Zalo's phone-template host is known to answer with; nobody may branch on them. */
const SENTENCES: Readonly<Record<number, string>> = {
  [-100]: 'Unknown error',
  [-101]: 'Application invalid',
  [-102]: 'Application not existed',
  [-103]: 'Application not activated',
  [-104]: 'App secret key invalid',
  [-106]: 'Method unsupported',
  [-107]: 'Message ID invalid',
  [-108]: 'Phone number invalid',
  [-109]: 'Template ID invalid',
  [-110]: 'Zalo version unsupported',
  [-111]: 'Template data empty',
  [-112]: 'Template data invalid',
  [-113]: 'Button invalid',
  [-115]: 'Out of quota',
  [-116]: 'Text invalid',
  [-118]: 'Zalo account not existed',
  [-124]: 'Access token invalid',
  [-131]: 'ZNS template not approved',
};

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => -(from + i));

/** Every code that a send by telephone may be answered with (zalo.md 1.4). */
export const PHONE_CODES: readonly number[] = [
  ...span(100, 106),
  ...span(108, 153),
  ...[-161, -162],
  ...[-1121, -1122, -1123, -1124, -1131, -1132, -1202, -1241],
  ...[-1351, -1381, -1441, -1471, -1472, -1491],
];

/** Every code that a send to a user's account may be answered with (zalo.md 2.4). */
export const ACCOUNT_CODES: readonly number[] = [
  ...[-32, -100, -200, -201, -204, -205, -209, -210, -211, -212, -213, -216, -217, -218, -219, -220],
  ...[-221, -223, -224, -227, -230, -232, -233, -234, -235, -240, -242, -244, -248, -249, -320, -321],
];

/** How a failure arrives: HTTP 200, a number and a sentence, and no `data`. */
export const refused = (code: number) => ({
  json: { error: code, message: SENTENCES[code] ?? `Refused with ${code}` },
});

/** The code that a number ends in: `84901112118` is refused with -118, `84901111121` with -1121. */
export function codeAtTheEndOf(phone: string): number | undefined {
  return [4, 3].map((digits) => -Number(phone.slice(-digits))).find((code) => PHONE_CODES.includes(code));
}
