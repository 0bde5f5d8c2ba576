import { today } from './io/clock.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { lookOf } from './io/look.ts';
import { print, printJson } from './io/output.ts';
import { openSource } from './source.ts';
import { changesText } from './summary/changes-text.ts';

/** `plimsoll compare A B`: what changed between two assessments, and how much each change moved the readiness. */
export async function compare(a: string, b: string, globals: Globals): Promise<void> {
  const [bank, { compareAssessments }] = await Promise.all([bankOf(globals), import('../analysis/changes/compare.ts')]);
  const before = await openSource(a, bank, globals);
  const after = await openSource(b, bank, globals);
  const changes = compareAssessments(before.assessment, after.assessment, bank, { today: today() });
  if (globals.json) printJson(changes);
  else print(changesText(changes, [before.label, after.label], lookOf(process.stdout, process.env)));
}
