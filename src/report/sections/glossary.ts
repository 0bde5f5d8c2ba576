import { type Block, list } from '../blocks.ts';
import type { View } from '../view.ts';

/** The field's terms in plain words. */
export function glossary({ bank }: View): Block[] {
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
