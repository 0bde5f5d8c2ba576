import type { Level } from '../../../analysis/landscape/schema.ts';
import { type Block, heading, list, paragraph, type Text } from '../../blocks.ts';
import type { View } from '../../view.ts';
import { bounded, gravestFirst, type Part } from '../parts.ts';
import { toldFindings } from './findings.ts';

const MOST = 20;

/** Sections whose findings are sentences: what is missing, who is missing, and what fails together. */

export function missingFlows(view: View): Part {
  const all = view.analysis.landscape.missingFlows.filter((one) => one.level !== 'ok');
  if (all.length === 0) return 'Missing flows: every exchange that such landscapes usually have is there.';
  const found = notTold(view, all);
  if (found.length === 0) return [];
  return [
    heading(2, 'Flows that such landscapes usually have', 'findings-missing'),
    paragraph('None, or forgotten? Answer each: a flow that is found in the end-to-end test is the dearest one.'),
    ...sentences(found, 'flow'),
  ];
}

export function ownership({ analysis }: View): Part {
  const found = analysis.landscape.ownership.filter((one) => one.level !== 'ok');
  if (found.length === 0) return 'Owners: every system, data object and critical flow has one that can be called.';
  return [
    heading(2, 'Who is missing', 'findings-ownership'),
    paragraph('An answer without an owner cannot be trusted, and at night nobody comes.'),
    ...sentences(found, 'gap'),
  ];
}

export function commonCauses(view: View): Part {
  const found = view.analysis.landscape.commonCauses;
  if (found.length === 0)
    return 'Common causes: no supplier, hub or system outside stands behind so many flows that it would take them down together.';
  const untold = notTold(view, found);
  return untold.length === 0
    ? []
    : [heading(2, 'What fails together', 'findings-common'), ...sentences(untold, 'cause')];
}

export function duplicatePaths(view: View): Part {
  const all = view.analysis.landscape.duplicatePaths;
  const found = notTold(view, all);
  if (all.length > 0 && found.length === 0) return [];
  if (all.length === 0) return 'Two ways of the same data: each data object reaches each system by one way only.';
  return [
    heading(2, 'The same data by two ways', 'findings-duplicate'),
    paragraph('Whatever arrives later wins: it must be meant, or one of the ways must go.'),
    ...sentences(found, 'pair of ways', 'pairs of ways'),
  ];
}

/** What the list of findings does not say already. */
function notTold<T extends { text: string }>(view: View, found: readonly T[]): T[] {
  const told = new Set(toldFindings(view).map(({ text }) => text));
  return found.filter(({ text }) => !told.has(text));
}

function sentences(found: readonly { text: string; level: Level }[], one: string, many?: string): Block[] {
  const { shown, rest } = bounded(gravestFirst(found), MOST, one, many);
  return [
    list(
      shown.map(
        (entry): Text =>
          entry.level === 'unknown' ? [{ text: entry.text }, { text: ' (not known)', muted: true }] : entry.text,
      ),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}
