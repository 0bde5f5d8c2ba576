import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { DEFAULT_LOCALE } from '../../model/locale.ts';
import type { ReportMeta } from '../../report/blocks.ts';
import { keyNumbers, type ReportRecord } from '../../report/record.ts';
import type { ReportShape } from './report-options.ts';

/** What a report is made of. */
type Made = {
  assessment: Assessment;
  bank: Bank;
  analysis: Analysis;
  meta: ReportMeta;
  shape: ReportShape | undefined;
};

/** What a report says about itself, so that `plimsoll verify` can compute it again. */
export async function recordOf({ assessment, bank, analysis, meta, shape }: Made): Promise<string> {
  const { date, programVersion, assessmentHash = '', bankHash = '', redacted = false } = meta;
  const fonts = shape?.fonts ?? (await fontRecords(shape?.fontFiles ?? []));
  const record: ReportRecord = {
    plimsollRecord: 1,
    program: programVersion,
    bank: { id: bank.head.id, version: bank.head.version, sha256: bankHash },
    assessmentSha256: assessmentHash,
    analysisSha256: sha256(JSON.stringify(analysis)),
    date,
    seed: assessment.seed,
    locale: shape?.locale ?? DEFAULT_LOCALE,
    ...(shape?.selection.audience === undefined ? {} : { audience: shape.selection.audience }),
    ...(shape?.selection.chapters === undefined ? {} : { chapters: [...shape.selection.chapters] }),
    redacted,
    ...(fonts.length === 0 ? {} : { fonts }),
    ...(shape?.earlier === undefined ? {} : { earlier: shape.earlier }),
    numbers: keyNumbers(analysis),
  };
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** Each font file by its name and content; where it lies is nobody's business. */
export async function fontRecords(files: readonly string[]): Promise<NonNullable<ReportRecord['fonts']>> {
  return Promise.all(files.map(async (file) => ({ file: basename(file), sha256: sha256(await readFile(file)) })));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
