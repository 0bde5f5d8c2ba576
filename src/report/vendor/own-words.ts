import type { Bank } from '../../bank/bank.ts';
import { type Assessment, assessment } from '../../model/assessment.ts';
import type { ReportMeta } from '../blocks.ts';
import { type Piece, piecesOf, strings } from '../redact/leaks.ts';
import { vendorForm } from './form.ts';

/** What such a form says by itself: one for a system of no name with two flows, and what the bank asks. */
export function ownWords(bank: Bank, meta: ReportMeta): Piece[] {
  const categories = bank.categories.map(({ id }, index) => ({ id: `s${index}`, name: 'X', category: id }));
  const volume = { normalPerDay: 1, peakPerHour: 1, peakPerDay: 1, sizeKB: 1 };
  const blank: Assessment = assessment.parse({
    plimsoll: 1,
    name: 'X',
    systems: [{ id: 'own', name: 'X', control: 'external_supported' }, ...categories],
    dataObjects: [{ id: 'd', name: 'X' }],
    flows: categories.flatMap(({ id }) => [
      { id: `in-${id}`, from: id, to: 'own', objects: ['d'], volume, security: {} },
      { id: `out-${id}`, from: 'own', to: id, objects: ['d'], direction: 'two_way' },
    ]),
  });
  const kept = { systems: new Set(['own']), people: new Set<string>(), vendors: new Set<string>(), organisation: true };
  const { report } = vendorForm(blank, bank, meta, { name: 'X', kept }, () => []);
  return [...piecesOf(report), ...strings(bank.questions).map((text): Piece => ({ where: 'the bank', text }))];
}
