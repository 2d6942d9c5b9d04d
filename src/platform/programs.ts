/** Whether an address, or a route's pattern, answers programs (with tokens, in JSON); all others are people's pages. */
export function isForPrograms(address: string): boolean {
  return /^\/(api|health|metrics|webhooks)(\/|\?|$)/.test(address);
}
