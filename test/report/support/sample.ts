import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../../src/analysis/index.ts';
import type { Analysis } from '../../../src/analysis/schema.ts';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import { openAssessment } from '../../../src/bank/open.ts';
import { visibleItems } from '../../../src/bank/visible.ts';
import { type Assessment, assessment } from '../../../src/model/assessment.ts';
import { parseAssessment } from '../../../src/model/parse.ts';
import type { Report, ReportMeta } from '../../../src/report/blocks.ts';
import { compose } from '../../../src/report/compose.ts';

export const FONTS = fileURLToPath(new URL('../../../assets/fonts', import.meta.url));
export const META: ReportMeta = {
  date: '2026-11-23',
  programVersion: '0.1.0',
  assessmentHash: 'a1'.repeat(32),
  bankHash: 'b2'.repeat(32),
};

let known: Bank | undefined;
/** The bank that the program ships. */
export function bank(): Bank {
  known ??= loadBank(fileURLToPath(new URL('../../../templates', import.meta.url)));
  return known;
}

/** An assessment of the platform scenario with about half of its questions answered, always the same way. */
export function halfAnswered(change: Partial<Assessment> = {}): Assessment {
  const scenario = bank().scenarios.find((one) => one.id === 'T2');
  if (scenario === undefined) throw new Error('the bank has no scenario T2');
  const { systems, dataObjects, flows, processes, failures } = scenario;
  const whole = assessment.parse({
    plimsoll: 1,
    name: 'New e-commerce platform',
    scenario: 'T2',
    profile: { organisation: 'Nordwind', author: 'Integration office', classification: 'Internal', vendors: 4 },
    systems,
    dataObjects,
    flows,
    processes,
    failures,
    ...change,
  });
  return answerSome(whole);
}

/** Answers every other question: points, unknown and not applicable in turn, with notes and evidence here and there. */
export function answerSome(a: Assessment): Assessment {
  const answers = { ...a.answers };
  for (const [index, item] of visibleItems(a, bank()).entries()) {
    const key = item.question.standard ? item.question.id : item.key;
    if (index % 2 === 1 || answers[key] !== undefined) continue;
    const turn = (index / 2) % 7;
    if (turn === 5) answers[key] = { joint: { points: 'unknown' } };
    else if (turn === 6 && !item.question.gate) answers[key] = { joint: { na: `left to the supplier ${index}` } };
    else if (turn === 4)
      answers[key] = {
        joint: { points: 4, note: `Note no ${index}`, evidence: { level: 'test', ref: `T-${index}.pdf` } },
      };
    else answers[key] = { joint: { points: turn % 5 } };
  }
  return { ...a, answers };
}

/** Replies of both sides, for the chapter on their agreement. */
export function bySides(a: Assessment): Assessment {
  return {
    ...a,
    answers: { ...a.answers, 'P-ST-01': { business: { points: 4, note: 'clear to us' }, technology: { points: 0 } } },
  };
}

/** The finished example that comes with the program. */
export function example(): Assessment {
  const path = fileURLToPath(new URL('../../../templates/examples/half-ready-retailer.yaml', import.meta.url));
  return openAssessment(parseAssessment(readFileSync(path, 'utf8'), path), bank()).assessment;
}

export function reportOf(a: Assessment, today?: string): { report: Report; analysis: Analysis } {
  const analysis = analyse(a, bank(), { today });
  return { analysis, report: compose(a, analysis, bank(), META) };
}
