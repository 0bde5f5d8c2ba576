/**
 * A drawn row as it is read out: columns are divided by commas in place of spaces, and what has no content is left out.
 * Brackets and signs are told as words by the glyphs of who listens.
 */
export function spoken(drawn: string): string {
  return drawn
    .trim()
    .replace(/^[-,] +/, '')
    .replace(/ - /g, ', ')
    .replace(/\s{2,}/g, ', ')
    .replace(/([.:;,!?]),(?= )/g, '$1');
}

/** Parts as one line; empty ones are left out. */
export function together(parts: readonly (string | undefined)[], by = ', '): string {
  return parts.filter(Boolean).join(by);
}

/** Which of how many, behind the one with the mark. */
export function placed(at: number, count: number): string {
  return `, ${at + 1} of ${count}`;
}
