const BROWSERS: readonly [RegExp, string][] = [
  [/Zalo/, 'Ứng dụng Zalo'],
  [/coc_coc/i, 'Cốc Cốc'],
  [/Edg/, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'máy Mac'],
  [/Linux|CrOS/, 'Linux'],
];

/** What a browser says of itself, as its owner would call it: "Chrome trên Windows". */
export function deviceWords(agent: string): string {
  const named = (names: readonly [RegExp, string][]) => names.find(([sign]) => sign.test(agent))?.[1];
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)];
  if (!browser) return system ? `Trình duyệt trên ${system}` : 'Trình duyệt không rõ';
  return system ? `${browser} trên ${system}` : browser;
}
