import type { Analysis } from '../../../analysis/schema.ts';
import type { Bank } from '../../../bank/bank.ts';
import { namesIn } from '../../../bank/names.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { Glyphs } from '../../glyphs.ts';

/** What a page of the results is made of; `width` in cells of a line. */
export type Page = { assessment: Assessment; analysis: Analysis; bank: Bank; width: number; glyphs: Glyphs };

/** Cells below which a page does without what is spare. */
const NARROW = 70;

export function isNarrow({ width }: Pick<Page, 'width'>): boolean {
  return width < NARROW;
}

/** The name of a system, data object, flow, process or person; the id where nothing has it. */
export function nameOfEntity(assessment: Assessment, id: string): string {
  const names = namesIn(assessment);
  const known = (['system', 'data', 'flow'] as const).map((kind) => names.of(kind, id)).find((name) => name !== id);
  const others = [...assessment.processes, ...assessment.stakeholders];
  return known ?? others.find((one) => one.id === id)?.name ?? id;
}

/** The name of a scope of the analysis: `project`, an id, or several ids joined by +. */
export function scopeName(assessment: Assessment, scope: string): string {
  if (scope === 'project') return 'the project';
  return scope
    .split('+')
    .map((id) => nameOfEntity(assessment, id))
    .join(' + ');
}

export function namesOf(assessment: Assessment, ids: readonly string[], by = ', '): string {
  return ids.map((id) => nameOfEntity(assessment, id)).join(by);
}
