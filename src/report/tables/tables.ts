import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { ReportMeta } from '../blocks.ts';
import { answersTable } from './answers.ts';
import type { DataTable } from './data-table.ts';
import { actionsTable, findingsTable, risksTable } from './judgement.ts';
import { dataObjectsTable, flowsTable, systemsTable } from './landscape.ts';
import { minutesTable } from './minutes.ts';
import { overviewTable } from './overview.ts';
import { sourceOf } from './source.ts';

/** What was entered and what was found, as tables of values: the same ones for every spreadsheet. Pure. */
export function tables(a: Assessment, analysis: Analysis, bank: Bank, meta: ReportMeta): DataTable[] {
  const source = sourceOf(a, analysis, bank);
  return [
    overviewTable(source, meta),
    systemsTable(source),
    flowsTable(source),
    dataObjectsTable(source),
    answersTable(source),
    risksTable(source),
    actionsTable(source),
    findingsTable(source),
    ...(a.minutes?.length ? [minutesTable(source)] : []),
  ];
}
