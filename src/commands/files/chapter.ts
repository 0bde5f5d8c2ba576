import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { asOf } from '../../model/expiry.ts';
import { inLocale } from '../../model/locale.ts';
import type { Block } from '../../report/blocks.ts';
import { chapterNames, compose } from '../../report/compose.ts';
import type { Passage } from '../../tui/options.ts';
import { VERSION } from '../io/globals.ts';
import { passagesOf } from './passages.ts';

const SUMMARY = { anchor: 'summary', title: 'Summary on one page' };

/** What can be read of the report, in the order of reading. */
export const CHAPTERS: readonly { anchor: string; title: string }[] = [SUMMARY, ...chapterNames];

/** As of which day, YYYY-MM-DD, and in which locale a chapter is told. */
export type Told = { today: string; locale: string };

/** What stands in a chapter of the report; nothing where too little is known for it. Takes seconds where it searches. */
export function chapterOf(
  anchor: string,
  assessment: Assessment,
  analysis: Analysis,
  bank: Bank,
  { today, locale }: Told,
): Passage[] {
  const meta = { date: today, programVersion: VERSION };
  const chapters = anchor === SUMMARY.anchor ? [] : [anchor];
  return inLocale(locale, () => {
    const { blocks } = compose(asOf(assessment, today), analysis, bank, meta, { chapters });
    return passagesOf(
      anchor === SUMMARY.anchor ? blocks.filter(({ kind }) => kind === 'onePage') : below(blocks, anchor),
    );
  });
}

/** What stands below the chapter's heading. */
function below(blocks: readonly Block[], anchor: string): readonly Block[] {
  const upright = blocks.flatMap((block) => (block.kind === 'wide' ? block.blocks : [block]));
  const at = upright.findIndex((block) => block.kind === 'heading' && block.anchor === anchor);
  return at < 0 ? [] : upright.slice(at + 1);
}
