import { type Block, list, paragraph } from '../blocks.ts';
import type { View } from '../view.ts';

/** The field's terms in plain words. */
export function glossary({ bank }: View): Block[] {
  if (bank.glossary.length === 0) return [paragraph('The bank holds no glossary.')];
  const sorted = [...bank.glossary].sort((one, other) => one.term.localeCompare(other.term, 'en'));
  return [
    list(
      sorted.map((one) => [
        { text: one.term, strong: true },
        ...(one.also.length === 0 ? [] : [{ text: ` (also: ${one.also.join(', ')})`, muted: true }]),
        { text: `  ${one.text}` },
      ]),
    ),
  ];
}
