import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Report, ReportMeta } from '../../report/blocks.ts';
import { Refusal } from '../io/exit-code.ts';
import { leakText } from './redaction.ts';

/** The form for one partner. Throws InputError where there is no such partner, Refusal where something of others is left in it. */
export async function vendorReport(a: Assessment, bank: Bank, meta: ReportMeta, wanted: string): Promise<Report> {
  const [{ findPartner }, { vendorForm }, { ownWords }] = await Promise.all([
    import('../../report/vendor/partner.ts'),
    import('../../report/vendor/form.ts'),
    import('../../report/vendor/own-words.ts'),
  ]);
  const { report, leaks } = vendorForm(a, bank, meta, findPartner(a, wanted), () => ownWords(bank, meta));
  if (leaks.length === 0) return report;
  throw new Refusal(
    `not written, because the form for ${wanted} would hold what is not for it: ${leakText(leaks)}`,
    'write it in another way in the facts of that system and its flows',
  );
}
