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

/** Markup of somebody else's, attributes that run, links that run, in one of our pages. */
export function harmIn(html: string): string[] {
  return [...(html.match(/(?:href|action)="(?!\/|#)[^"]*"/g) ?? []), ...runsIn(html)];
}

/** Markup of somebody else's and attributes that run, in a page or a mail. */
export function runsIn(html: string): string[] {
  const bare = html.replace(/="[^"]*"/g, '=""');
  return bare.match(/<script(?! type="" src=""><\/script>)|<img src=x|<[^>]*\son[a-z]+=/g) ?? [];
}
