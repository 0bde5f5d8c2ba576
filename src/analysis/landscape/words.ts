/** Whether a text holds one of these words or beginnings of words, whatever the case. */
export function namesOne(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => lower.includes(word.toLowerCase()));
}

/** The first of these words or phrases that stands in the text as a whole word; undefined where none does. */
export function wholeWord(text: string, words: readonly string[]): string | undefined {
  const padded = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()} `;
  return words.find((word) => padded.includes(` ${word.toLowerCase()} `));
}
