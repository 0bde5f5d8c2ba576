import { fieldInWords } from './facts-in-words.ts';
import type { ChangePart, Changes } from './schema.ts';
import { wholeParts } from './whole-parts.ts';

/** How changes are told, in the terminal's text and on the wizard's page alike. */

/** A change as it is shown: what it moved the readiness by in whole points, which add up to the whole difference. */
export type ShownPart = { part: ChangePart; moved: string };

/** The changes, those that moved the readiness most first. */
export function shownParts(changes: Changes): ShownPart[] {
  const { parts } = changes;
  const points = wholeParts(
    parts.map(({ effect }) => effect),
    wholeDifference(changes),
  );
  return parts
    .map((part, at) => ({ part, moved: movedBy(points[at] ?? 0, part.effect) }))
    .sort((a, b) => Math.abs(b.part.effect) - Math.abs(a.part.effect));
}

/** What moved a little and yet by no whole point says which way, as +0 or -0; 0 is nothing at all. */
function movedBy(points: number, effect: number): string {
  if (points !== 0 || effect === 0) return signed(points);
  return effect > 0 ? '+0' : '-0';
}

/** The difference of the readiness as both are shown, in whole points. */
export function wholeDifference({ before, after }: Changes): number {
  return Math.round(after.demonstrated ?? 0) - Math.round(before.demonstrated ?? 0);
}

/** The title above the changes. */
export function movedTitle(changes: Changes): string {
  if (changes.parts.length === 0) return 'Nothing changed that the score reads';
  if (changes.difference === 0) return 'The readiness did not move';
  const difference = wholeDifference(changes);
  return difference === 0
    ? 'What moved the readiness by less than a point'
    : `What moved the readiness by ${signed(difference)}`;
}

/** A whole number with its sign; nothing before 0. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

/** What a change is, in a line: the question, or what came, went or is another now. */
export function partTitle({ kind, change, text, answers, joined }: ChangePart): string {
  const its = answers.length === 0 ? '' : `, with ${answers.length} of its answers`;
  if (kind === 'answer') return joined === undefined ? text : `${text}, ${joined.length} answers`;
  return joined === undefined ? `${KINDS[kind]} ${text} ${change}${its}` : `${text}${its}`;
}

const KINDS = { setting: 'Setting', system: 'System', data: 'Data object', flow: 'Flow' } as const;

/** How the effects were divided among the changes. */
export const METHODS: Readonly<Record<Changes['method'], string>> = {
  shapley: 'Each figure is the mean effect of the change over every order in which the changes could have been made.',
  ordered:
    'Each figure is the effect of the change after those before it: facts first, then answers in the order of the interview.',
};

/** What changed without a part in the score, as a list. */
export function unscoredList({ unscored }: Changes): string {
  return unscored.map(fieldInWords).join(', ');
}
