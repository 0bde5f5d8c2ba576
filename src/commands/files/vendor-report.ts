import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { inLocale } from '../../model/locale.ts';
import type { Report, ReportMeta } from '../../report/blocks.ts';
import { Refusal } from '../io/exit-code.ts';
import { leakText } from './redaction.ts';

/** The form for one partner. Throws InputError where there is no such partner, Refusal where something of others is left in it. */
export async function vendorReport(
  a: Assessment,
  bank: Bank,
  meta: ReportMeta,
  wanted: string,
  locale: string,
): Promise<Report> {
  const [{ findPartner }, { vendorForm }, { ownWords }] = await Promise.all([
    import('../../report/vendor/partner.ts'),
    import('../../report/vendor/form.ts'),
    import('../../report/vendor/own-words.ts'),
  ]);
  const made = () => vendorForm(a, bank, meta, findPartner(a, wanted), () => ownWords(bank, meta));
  // Searched as it is by itself, where every amount is written in the one way that is known.
  const { leaks } = made();
  if (leaks.length === 0) return inLocale(locale, made).report;
  throw new Refusal(
    `not written, because the form for ${wanted} would hold what is not for it: ${leakText(leaks)}`,
    'write it in another way in the facts of that system and its flows',
  );
}
