/** What somebody may type who means harm, or whose keyboard slipped. */
export const nasty = [
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '</textarea><img src=x onerror=alert(1)>',
  'x'.repeat(3000),
  'dòng\n'.repeat(300),
  'phải\u202Esang\u202Ctrái',
];

/** The same for tests that go through every field: few, and what each of them tries. */
export const hostileTexts = {
  'what breaks out of attributes and texts':
    "\"'> onmouseover='alert(1)' \"><script>alert(1)</script></textarea><img src=x onerror=alert(1)>",
  'an address that runs': 'javascript:alert(1)',
  'a word without end': 'x'.repeat(3000),
  '300 lines and marks that turn the reading round': `phải\u202Esang\u202Ctrái ${'dòng\n'.repeat(300)}`,
};

/**
 * Markup of somebody else's, attributes that run, links that run, in one of our pages. Ours lead to our own pages, and
 * one to the program on the telephone that makes codes.
 */
export function harmIn(html: string): string[] {
  return [...(html.match(/(?:href|action)="(?!\/|#|otpauth:\/\/totp\/)[^"]*"/g) ?? []), ...runsIn(html)];
}

/** Markup of somebody else's and attributes that run, in a page or a mail. */
export function runsIn(html: string): string[] {
  const bare = html.replace(/="[^"]*"/g, '=""');
  return bare.match(/<script(?! type="" src=""><\/script>)|<img src=x|<[^>]*\son[a-z]+=/g) ?? [];
}
