import type { ChangePart, Changes, Standing } from '../../analysis/changes/schema.ts';
import { count, percent } from '../../report/format.ts';
import { columns, wrapped } from '../io/columns.ts';
import type { Look } from '../io/look.ts';
import { wholeParts } from './whole-parts.ts';

/** What changed for a person in a terminal: both standings, then each change with what it moved. */
export function changesText(changes: Changes, labels: readonly [string, string], look: Look): string {
  const sections = [
    `${look.strong(labels[0])} -> ${look.strong(labels[1])}`,
    standings(changes.before, changes.after).trimEnd(),
    moved(changes, look),
    ...(changes.unscored.length === 0
      ? []
      : [look.muted(wrapped(`Changed too, without a part in the score: ${changes.unscored.join(', ')}`, look.width))]),
  ];
  return sections.join('\n\n').replaceAll('\u00a0', ' ');
}

function standings(before: Standing, after: Standing): string {
  const row = (label: string, of: (one: Standing) => string) => [`  ${label}`, of(before), '->', of(after)];
  const score = (value: number | null) => (value === null ? 'not assessed' : count(value));
  return columns([
    row('Verdict', ({ verdict }) => verdict),
    row('Readiness', ({ demonstrated }) => score(demonstrated)),
    row('if unknowns go well', ({ potential }) => score(potential)),
    row('Known', ({ coverage }) => percent(coverage)),
    row('Answered', ({ completeness }) => percent(completeness)),
    row('Red risks', ({ redRisks }) => count(redRisks)),
  ]);
}

function moved({ difference, before, after, parts, method }: Changes, look: Look): string {
  if (parts.length === 0) return 'Nothing changed that the score reads.';
  const total = Math.round(after.demonstrated ?? 0) - Math.round(before.demonstrated ?? 0);
  const shown = wholeParts(
    parts.map(({ effect }) => effect),
    total,
  );
  const lines = parts
    .map((part, at) => ({ part, shown: shown[at] ?? 0 }))
    .sort((a, b) => Math.abs(b.part.effect) - Math.abs(a.part.effect))
    .flatMap(({ part, shown: points }) => partLines(part, points, look));
  const how =
    method === 'shapley'
      ? 'Each figure is the mean effect of the change over every order in which the changes could have been made.'
      : 'Each figure is the effect of the change after those before it: facts first, then answers in the order of the interview.';
  const head = difference === 0 ? 'The readiness did not move' : `What moved the readiness by ${signed(total)}`;
  return [look.strong(head), ...lines, look.muted(wrapped(how, look.width, '  '))].join('\n');
}

function partLines(
  { kind, change, key, text, from, to, answers, joined, effect }: ChangePart,
  points: number,
  look: Look,
): string[] {
  const figure = (points === 0 && effect !== 0 ? '~0' : signed(points)).padStart(5);
  const places = joined === undefined ? '' : `, ${joined.length} answers`;
  const its = answers.length === 0 ? '' : `, with ${answers.length} of its answers`;
  const what =
    kind === 'answer'
      ? `${key}  ${text}${places}`
      : joined === undefined
        ? `${KINDS[kind]} ${text} ${change}${its}`
        : `${text}${its}`;
  return [
    `${figure}  ${wrapped(what, look.width, '       ').trimStart()}`,
    ...(from === undefined || to === undefined ? [] : [look.muted(wrapped(`${from} -> ${to}`, look.width, '       '))]),
  ];
}

const KINDS = { setting: 'Setting', system: 'System', data: 'Data object', flow: 'Flow' } as const;

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
