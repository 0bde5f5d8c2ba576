import type { GlossaryEntry, Question } from '../../bank/schema.ts';

/** The terms that a question uses, in its text, its answers or its reasons, in the order of the glossary. */
export function termsOf(question: Question, glossary: readonly GlossaryEntry[]): GlossaryEntry[] {
  const { text, options, why, good, action } = question;
  const said = [text, ...options, why, good, action].join('\n');
  return termsIn(
    said,
    glossary.filter(({ of }) => of === undefined),
  );
}

/** The terms that a text uses, in the order of the glossary. */
export function termsIn(said: string, glossary: readonly GlossaryEntry[]): GlossaryEntry[] {
  return glossary.filter(({ term, also }) => [term, ...also].some((word) => names(said, word)));
}

/** Whether a text has a word as a whole, also in the plural; capitals count only where the word is nothing but capitals. */
function names(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+');
  const flags = /^[A-Z0-9/-]+$/.test(word) ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?:s|es)?(?![\\p{L}\\p{N}])`, flags).test(text);
}
