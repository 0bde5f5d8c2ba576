import type { Bank } from '../../bank/bank.ts';
import type { Earlier } from '../../report/blocks.ts';
import { today } from '../io/clock.ts';
import { Refusal } from '../io/exit-code.ts';
import type { Globals } from '../io/globals.ts';
import { openSource } from '../source.ts';
import type { ReportShape } from './report-options.ts';

/**
 * The shape of a report with how ready the project was at `since`: a session, SESSION#NAME or a file, read as of today.
 * Throws Refusal where the report may not hold that.
 */
export async function withEarlier(
  shape: ReportShape,
  since: string | undefined,
  bank: Bank,
  globals: Globals,
): Promise<ReportShape> {
  if (since === undefined) return shape;
  if (shape.redact) throw new Refusal('--since names what it compares with, --redact names nothing', 'use one of them');
  if (shape.vendor !== undefined) throw new Refusal('the form for a vendor holds no scores', 'leave --since out');
  const { assessment, label } = await openSource(since, bank, globals);
  const { analyse } = await import('../../analysis/index.ts');
  const { readiness } = analyse(assessment, bank, { today: today(), simulate: false });
  const earlier: Earlier = {
    label,
    readiness: readiness.project?.demonstrated ?? null,
    dimensions: Object.fromEntries(
      Object.entries(readiness.dimensions).map(([id, score]) => [id, score?.demonstrated ?? null]),
    ),
  };
  return { ...shape, earlier };
}
