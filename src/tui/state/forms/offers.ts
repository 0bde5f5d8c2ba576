/**
 * What a text may become: the first of the usual ones that begins with it; from one that is whole, the next of them, so
 * that one can look through all.
 */
export function completion(offers: readonly string[], text: string): string | undefined {
  const typed = text.toLowerCase();
  const at = offers.findIndex((one) => one.toLowerCase() === typed);
  if (at >= 0) return offers[(at + 1) % offers.length];
  return offers.find((one) => one.toLowerCase().startsWith(typed));
}
