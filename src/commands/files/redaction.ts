import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Report, ReportMeta } from '../../report/blocks.ts';
import type { Leak, Piece } from '../../report/redact/leaks.ts';
import type { Term } from '../../report/redact/names.ts';
import { Refusal } from '../io/exit-code.ts';
import type { Rendered } from './rendered.ts';

/** Looks for names in what was rendered, before it is written. Throws Refusal where one is left. */
export type NameCheck = (what: string, rendered: Rendered, report: Report | undefined) => Promise<void>;

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
    check: async (what, rendered, report) => {
      const { piecesOf } = await import('../../report/redact/leaks.ts');
      const pieces = [...(report === undefined ? [] : piecesOf(report)), ...(await textsOf(what, rendered))];
      await refuseNames(what, pieces, terms, bank, meta);
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
    `not written, because ${what} would still name ${leakText(leaks)}`,
    'write the name in another way where it stands, or leave --redact out',
  );
}

/** The first few, each once, with where it stands. */
export function leakText(leaks: readonly Leak[]): string {
  const each = [...new Set(leaks.map(({ name, where }) => `${JSON.stringify(name)} (in ${where})`))];
  return each.length <= 3 ? each.join(', ') : `${each.slice(0, 3).join(', ')} and ${each.length - 3} more`;
}

/** The text in the content of a file. What a PDF shows is checked as the report that it is made of. */
async function textsOf(what: string, rendered: Rendered): Promise<Piece[]> {
  const where = `the ${what} file`;
  if (typeof rendered === 'string') return [{ where, text: readable(rendered) }];
  if (!(rendered instanceof Uint8Array)) {
    return (await Promise.all(rendered.map(({ part, content }) => textsOf(`${what} ${part}`, content)))).flat();
  }
  if (rendered[0] !== 0x50 || rendered[1] !== 0x4b) return [];
  const { strFromU8, unzipSync } = await import('fflate');
  return Object.entries(unzipSync(rendered)).map(([name, bytes]) => ({
    where: `${where}, in ${name}`,
    text: readable(strFromU8(bytes).replace(/<[^>]*>/g, ' ')),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text as people read it: without the signs that a format puts before some, and without pictures in letters. */
function readable(text: string): string {
  return text
    .replace(/[A-Za-z0-9+/=]{400,}/g, ' ')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
