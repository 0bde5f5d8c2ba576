import { analyse } from '../../analysis/index.ts';
import type { Bank } from '../../bank/bank.ts';
import { type Assessment, assessment } from '../../model/assessment.ts';
import type { ReportMeta } from '../blocks.ts';
import { compose } from '../compose.ts';
import { type Piece, piecesOf, strings } from './leaks.ts';

/** What the program and the bank say by themselves: a report of a project that has nothing of its own but a scenario. */
export function ownWords(bank: Bank, meta: ReportMeta): Piece[] {
  const [scenario] = bank.scenarios;
  const blank: Assessment = assessment.parse({
    plimsoll: 1,
    name: 'Project',
    ...(scenario === undefined
      ? {}
      : { systems: scenario.systems, dataObjects: scenario.dataObjects, flows: scenario.flows }),
  });
  const report = compose(blank, analyse(blank, bank, { today: meta.date }), bank, meta);
  return [...piecesOf(report), ...strings(bank).map((text): Piece => ({ where: 'the bank', text }))];
}
