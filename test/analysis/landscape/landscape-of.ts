import { readFileSync } from 'node:fs';
import { type Context, createContext } from '../../../src/analysis/context.ts';
import { type AnswerBook, openAnswers } from '../../../src/analysis/landscape/answer-book.ts';
import { readLandscape } from '../../../src/analysis/landscape/index.ts';
import { type ObjectGraph, objectGraphs } from '../../../src/analysis/landscape/object-graph.ts';
import type { Landscape } from '../../../src/analysis/landscape/schema.ts';
import { findCycles } from '../../../src/analysis/topology/cycles.ts';
import { goldenConflicts } from '../../../src/analysis/topology/golden-conflicts.ts';
import { loadBank } from '../../../src/bank/load.ts';
import { type Assessment, assessment } from '../../../src/model/assessment.ts';
import { parseAssessment } from '../../../src/model/parse.ts';

export const bank = loadBank('templates');

/** A landscape written by hand, with everything a check may look at. */
export function contextOf(parts: Record<string, unknown>): Context {
  return createContext(assessment.parse({ plimsoll: 1, name: 'By hand', ...parts }), bank);
}

/** What the checks over data objects start from. */
export function partsOf(
  parts: Record<string, unknown>,
): Context & { graphs: ReadonlyMap<string, ObjectGraph>; answers: AnswerBook } {
  const context = contextOf(parts);
  return { ...context, graphs: objectGraphs(context.index), answers: openAnswers(context) };
}

/** Everything the landscape says, conflicts and rings included. */
export function readingOf(context: Context): Landscape {
  const cycles = findCycles(context.index);
  return readLandscape(context, { cycles, goldenRecordConflicts: goldenConflicts(context.index, cycles) });
}

/** Systems by id; the name is the id in capitals. */
export function systems(...ids: string[]): { id: string; name: string }[] {
  return ids.map((id) => ({ id, name: id.toUpperCase() }));
}

/** The assessment of a file under test/fixtures. */
export function fixture(name: string): Assessment {
  const file = `test/fixtures/${name}`;
  return parseAssessment(readFileSync(file, 'utf8'), file).assessment;
}
