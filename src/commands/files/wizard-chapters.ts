import type { Bank } from '../../bank/bank.ts';
import { inLocale } from '../../model/locale.ts';
import type { Block } from '../../report/blocks.ts';
import type { Services } from '../../tui/options.ts';
import { today } from '../io/clock.ts';
import { VERSION } from '../io/globals.ts';

const SUMMARY = { anchor: 'summary', title: 'Summary on one page' };

/** The chapters of the report, to be read in the wizard. `locale` gives that of the moment. */
export function wizardChapters(bank: Bank, locale: () => string): Pick<Services, 'chapters' | 'readChapter'> {
  return {
    chapters: async () => [SUMMARY, ...(await import('../../report/compose.ts')).chapterNames],
    readChapter: async (anchor, assessment, analysis) => {
      const [{ compose }, { asOf }, { passagesOf }] = await Promise.all([
        import('../../report/compose.ts'),
        import('../../model/expiry.ts'),
        import('./passages.ts'),
      ]);
      const date = today();
      const chapters = anchor === SUMMARY.anchor ? [] : [anchor];
      return inLocale(locale(), () => {
        const meta = { date, programVersion: VERSION };
        return passagesOf(
          chapterIn(compose(asOf(assessment, date), analysis, bank, meta, { chapters }).blocks, anchor),
        );
      });
    },
  };
}

/** What stands below the chapter's heading; nothing where there is too little known for it. */
function chapterIn(blocks: readonly Block[], anchor: string): readonly Block[] {
  if (anchor === SUMMARY.anchor) return blocks.filter(({ kind }) => kind === 'onePage');
  const upright = blocks.flatMap((block) => (block.kind === 'wide' ? block.blocks : [block]));
  const at = upright.findIndex((block) => block.kind === 'heading' && block.anchor === anchor);
  return at < 0 ? [] : upright.slice(at + 1);
}
