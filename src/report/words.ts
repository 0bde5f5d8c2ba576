import { word } from '../model/value-words.ts';

/** What the report calls things, besides the values of the model. */

export { trigger, word } from '../model/value-words.ts';

const CRITICALITY = ['', '1 low', '2 medium', '3 high', '4 mission-critical'];

export function criticality(level: number): string {
  return CRITICALITY[level] ?? String(level);
}

/** Who owns or answers something. */
export function party(value: string): string {
  return value === 'both' ? 'both sides' : word(value);
}

const BASIS: Readonly<Record<string, string>> = {
  stated: 'stated facts',
  unknown: 'not known',
  graph: 'the landscape',
};

/** What a risk rests on. */
export function basis(value: string): string {
  return BASIS[value] ?? value;
}

const VERDICTS: Readonly<Record<string, string>> = {
  'not-assessed': 'Not assessed',
  stop: 'Stop',
  'not-yet': 'Not yet',
  'proceed-with-plan': 'Proceed with the plan',
  proceed: 'Proceed',
};

export function verdictLabel(level: string): string {
  return VERDICTS[level] ?? level;
}

export function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
