import { createHash } from 'node:crypto';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Report } from '../../report/blocks.ts';
import { today } from '../io/clock.ts';
import { packagePath, VERSION } from '../io/globals.ts';
import type { Format } from './formats.ts';

export type RenderOptions = {
  /** When the report says that it was made. */
  now: Date;
  /** False: the PDF does not carry the assessment. Default true. */
  attach?: boolean | undefined;
  /** Takes 0-1. */
  onProgress?: (done: number) => void;
  /** Takes a sentence about what the file could not hold. */
  onWarning?: (text: string) => void;
};

/**
 * Gives an assessment as the content of a file in any format. Loads only what the format takes; the report is composed once
 * for all formats that show it.
 */
export function renderer(
  assessment: Assessment,
  bank: Bank,
  { now, attach = true, onProgress, onWarning }: RenderOptions,
): (format: Format) => Promise<string | Uint8Array> {
  let report: Promise<Report> | undefined;
  const composed = (): Promise<Report> => {
    report ??= composeReport(assessment, bank, now);
    return report;
  };
  return async (format) => {
    switch (format) {
      case 'json':
        return (await import('../../model/print.ts')).printJson(assessment);
      case 'yaml':
        return (await import('../../model/print.ts')).printYaml(assessment);
      case 'md':
        return (await import('../../report/markdown/render.ts')).renderMarkdown(await composed());
      case 'pdf':
        return (await import('../../report/pdf/render.ts')).renderPdf(await composed(), {
          fonts: packagePath('assets/fonts'),
          attachment: attach ? (await import('../../model/print.ts')).printJson(assessment) : undefined,
          onProgress: ({ page, pages }) => onProgress?.(page / pages),
          onMissing: (characters) =>
            onWarning?.(`The fonts of the PDF lack ${characters.join(' ')}: a box stands in their place.`),
        });
    }
  };
}

async function composeReport(assessment: Assessment, bank: Bank, now: Date): Promise<Report> {
  const [{ analyse }, { compose }, { asOf }] = await Promise.all([
    import('../../analysis/index.ts'),
    import('../../report/compose.ts'),
    import('../../model/expiry.ts'),
  ]);
  const date = today(now);
  return compose(asOf(assessment, date), analyse(assessment, bank, { today: date }), bank, {
    date,
    programVersion: VERSION,
    assessmentHash: sha256(assessment),
    bankHash: sha256(bank),
  });
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
