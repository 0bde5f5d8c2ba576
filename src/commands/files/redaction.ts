import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Report, ReportMeta } from '../../report/blocks.ts';
import type { Leak, Piece } from '../../report/redact/leaks.ts';
import type { Term } from '../../report/redact/names.ts';
import { Refusal } from '../io/exit-code.ts';
import { textsOfFile } from './texts-of-file.ts';

/** Looks for names. Throws Refusal where one is left. */
export type NameCheck = {
  /** In what is about to become a file. */
  report(what: string, report: Report): Promise<void>;
  /** In the bytes of a file as it was written. */
  file(what: string, bytes: Uint8Array): Promise<void>;
};

/** The assessment without names. */
export async function nameless(given: Assessment, bank: Bank): Promise<Assessment> {
  return (await import('../../report/redact/redact.ts')).redact(given, bank).assessment;
}

/** The same, and the check of what is made of it. Throws Refusal where a name is left in it. */
export async function redacted(
  given: Assessment,
  bank: Bank,
  meta: ReportMeta,
): Promise<{ assessment: Assessment; check: NameCheck }> {
  const [{ redact }, { strings }] = await Promise.all([
    import('../../report/redact/redact.ts'),
    import('../../report/redact/leaks.ts'),
  ]);
  const { assessment, terms } = redact(given, bank);
  const inside = strings(assessment).map((text): Piece => ({ where: 'the assessment', text }));
  await refuseNames('the assessment', inside, terms, bank, meta);
  return {
    assessment,
    check: {
      report: async (what, report) => {
        const { piecesOf } = await import('../../report/redact/leaks.ts');
        await refuseNames(what, piecesOf(report), terms, bank, meta);
      },
      file: async (what, bytes) => {
        const texts = await textsOfFile(what, bytes).catch((error: unknown) => {
          throw new Refusal(
            `not kept, because the ${what} file cannot be read back to look for names: ${(error as Error).message}`,
            'write another format, or leave --redact out',
          );
        });
        await refuseNames(`the ${what} file`, texts, terms, bank, meta);
      },
    },
  };
}

async function refuseNames(
  what: string,
  pieces: readonly Piece[],
  terms: readonly Term[],
  bank: Bank,
  meta: ReportMeta,
): Promise<void> {
  const { leaksIn } = await import('../../report/redact/leaks.ts');
  const known = await import('../../report/redact/own-words.ts');
  const leaks = leaksIn(pieces, terms, () => known.ownWords(bank, meta));
  if (leaks.length === 0) return;
  throw new Refusal(
    `not kept, because ${what} would still name ${leakText(leaks)}`,
    'write the name in another way where it stands, or leave --redact out',
  );
}

/** The first few, each once, with where it stands. */
export function leakText(leaks: readonly Leak[]): string {
  const each = [...new Set(leaks.map(({ name, where }) => `${JSON.stringify(name)} (in ${where})`))];
  return each.length <= 3 ? each.join(', ') : `${each.slice(0, 3).join(', ')} and ${each.length - 3} more`;
}
