import type { Changes, Standing } from '../../analysis/changes/schema.ts';
import {
  METHODS,
  movedTitle,
  partTitle,
  type ShownPart,
  shownParts,
  unscoredList,
} from '../../analysis/changes/words.ts';
import { count, percent } from '../../report/format.ts';
import { columns, wrapped } from '../io/columns.ts';
import type { Look } from '../io/look.ts';

/** What changed for a person in a terminal: both standings, then each change with what it moved. */
export function changesText(changes: Changes, labels: readonly [string, string], look: Look): string {
  const sections = [
    `${look.strong(labels[0])} -> ${look.strong(labels[1])}`,
    standings(changes.before, changes.after).trimEnd(),
    moved(changes, look),
    ...(changes.unscored.length === 0
      ? []
      : [look.muted(wrapped(`Changed too, without a part in the score: ${unscoredList(changes)}`, look.width))]),
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
    ...(before.loadLine === after.loadLine ? [] : [row('Load line', ({ loadLine }) => count(loadLine))]),
  ]);
}

function moved(changes: Changes, look: Look): string {
  if (changes.parts.length === 0) return `${movedTitle(changes)}.`;
  const lines = shownParts(changes).flatMap((one) => partLines(one, look));
  const how = look.muted(wrapped(METHODS[changes.method], look.width, '  '));
  return [look.strong(movedTitle(changes)), ...lines, how].join('\n');
}

function partLines({ part, moved }: ShownPart, look: Look): string[] {
  const { kind, key, from, to } = part;
  const what = kind === 'answer' ? `${key}  ${partTitle(part)}` : partTitle(part);
  return [
    `${moved.padStart(5)}  ${wrapped(what, look.width, '       ').trimStart()}`,
    ...(from === undefined || to === undefined ? [] : [look.muted(wrapped(`${from} -> ${to}`, look.width, '       '))]),
  ];
}
