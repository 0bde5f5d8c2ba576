import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { inLocale } from '../../model/locale.ts';
import type { Report, ReportMeta } from '../../report/blocks.ts';
import type { Leak } from '../../report/redact/leaks.ts';
import { Refusal } from '../io/exit-code.ts';
import { leakText } from './redaction.ts';

/** The questions to one partner, to be filled in and taken in again. Throws as the form does. */
export async function vendorQuestions(
  a: Assessment,
  bank: Bank,
  meta: ReportMeta,
  wanted: string,
): Promise<{ text: string; to: string; questions: number }> {
  const [{ findPartner }, { vendorMessage }, { ownWords }] = await Promise.all([
    import('../../report/vendor/partner.ts'),
    import('../../report/vendor/message.ts'),
    import('../../report/vendor/own-words.ts'),
  ]);
  const partner = findPartner(a, wanted);
  const { text, leaks, questions } = vendorMessage(a, bank, partner, () => ownWords(bank, meta));
  refuseLeaks(wanted, leaks);
  return { text, to: partner.name, questions };
}

/** The form for one partner, its numbers and days in a locale, as `words` has those of the bank already. Throws InputError where there is no such partner, Refusal where something of others is left in it. */
export async function vendorReport(
  a: Assessment,
  bank: Bank,
  meta: ReportMeta,
  wanted: string,
  locale: string,
  words: Bank,
): Promise<Report> {
  const [{ findPartner }, { vendorForm }, { ownWords }, { withLocaleDays }] = await Promise.all([
    import('../../report/vendor/partner.ts'),
    import('../../report/vendor/form.ts'),
    import('../../report/vendor/own-words.ts'),
    import('../../report/locale-days.ts'),
  ]);
  const made = (own: Bank) => vendorForm(a, own, meta, findPartner(a, wanted), () => ownWords(bank, meta));
  // Searched as it is by itself, where every amount is written in the one way that is known.
  const { leaks } = made(bank);
  refuseLeaks(wanted, leaks);
  return inLocale(locale, () => withLocaleDays(made(words).report));
}

function refuseLeaks(wanted: string, leaks: readonly Leak[]): void {
  if (leaks.length === 0) return;
  throw new Refusal(
    `not written, because the form for ${wanted} would hold what is not for it: ${leakText(leaks)}`,
    'write it in another way in the facts of that system and its flows',
  );
}
