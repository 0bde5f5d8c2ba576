import { numeral, percentNumeral, percentNumeralSpan } from '../model/locale.ts';
import type { Bank } from './bank.ts';

/** Fields of the bank that are sentences. All others are names, ids, expressions or the facts of a scenario. */
const SENTENCES: ReadonlySet<string> = new Set([
  'text',
  'why',
  'good',
  'options',
  'action',
  'instead',
  'condition',
  'evidence',
  'earlyWarning',
  'detection',
  'reaction',
  'source',
  'likelihoodWords',
  'impactWords',
]);

/**
 * Numbers that a locale writes in another way: percent (`8.1 %`, `15-25 %`), thousands set apart (`15,841`), and what has a
 * decimal (`1.5 points`). A version, as in `OAuth 2.0` or `PCI DSS 4.0.1`, has no such word behind it.
 */
const NUMBER =
  /(?<![\d.,])(?:(?<from>\d+(?:\.\d+)?)(?:-(?<to>\d+(?:\.\d+)?))? %|(?<thousands>\d{1,3}(?:,\d{3})+)(?![\d.,]?\d)|(?<decimal>\d+\.\d+)(?= (?:percent|times|points|direct|days|weeks|hours|s|h|min)\b))/g;

const ALL_DIGITS = { maximumFractionDigits: 12 } as const;
const JOIN = '\u00a0';

/**
 * The same bank with the numbers in its sentences written as in the locale (`inLocale`) that this is called in. Only for
 * reading: its rules, facts and names are the same.
 */
export function bankInLocale({ scenarios, ...bank }: Bank): Bank {
  return { ...(told(bank, false) as Omit<Bank, 'scenarios'>), scenarios };
}

function told(value: unknown, isSentence: boolean): unknown {
  if (typeof value === 'string') return isSentence ? sentence(value) : value;
  if (Array.isArray(value)) return value.map((one) => told(one, isSentence));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, told(one, SENTENCES.has(key))]));
}

function sentence(text: string): string {
  return text.replace(NUMBER, (...match) => {
    const { from, to, thousands, decimal } = match.at(-1) as Record<string, string | undefined>;
    if (from === undefined) return numeral(Number((thousands ?? decimal ?? '').replaceAll(',', '')), ALL_DIGITS);
    return to === undefined
      ? percentNumeral(Number(from), ALL_DIGITS, JOIN)
      : percentNumeralSpan(Number(from), Number(to), ALL_DIGITS, JOIN);
  });
}
