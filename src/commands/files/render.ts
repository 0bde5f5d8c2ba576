import { createHash } from 'node:crypto';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { today } from '../io/clock.ts';
import { packagePath, VERSION } from '../io/globals.ts';
import type { Format } from './formats.ts';

export type RenderOptions = {
  /** When the report says that it was made. */
  now: Date;
  /** Takes 0-1. */
  onProgress?: (done: number) => void;
  /** Takes a sentence about what the file could not hold. */
  onWarning?: (text: string) => void;
};

/** An assessment as the content of one file. Loads only what the format takes. */
export async function render(
  format: Format,
  assessment: Assessment,
  bank: Bank,
  options: RenderOptions,
): Promise<string | Uint8Array> {
  if (format === 'json' || format === 'yaml') {
    const { printJson, printYaml } = await import('../../model/print.ts');
    return format === 'json' ? printJson(assessment) : printYaml(assessment);
  }
  const [{ analyse }, { compose }, { asOf }] = await Promise.all([
    import('../../analysis/index.ts'),
    import('../../report/compose.ts'),
    import('../../model/expiry.ts'),
  ]);
  const date = today(options.now);
  const report = compose(asOf(assessment, date), analyse(assessment, bank, { today: date }), bank, {
    date,
    programVersion: VERSION,
    assessmentHash: sha256(assessment),
    bankHash: sha256(bank),
  });
  if (format === 'md') {
    const { renderMarkdown } = await import('../../report/markdown/render.ts');
    return renderMarkdown(report);
  }
  const { renderPdf } = await import('../../report/pdf/render.ts');
  return renderPdf(report, {
    fonts: packagePath('assets/fonts'),
    onProgress: ({ page, pages }) => options.onProgress?.(page / pages),
    onMissing: (characters) =>
      options.onWarning?.(`The fonts of the PDF lack ${characters.join(' ')}: a box stands in their place.`),
  });
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
