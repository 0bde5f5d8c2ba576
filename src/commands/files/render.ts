import { createHash } from 'node:crypto';
import type { Context } from '../../analysis/context.ts';
import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { DEFAULT_LOCALE, inLocale } from '../../model/locale.ts';
import type { Report, ReportMeta } from '../../report/blocks.ts';
import type { DataTable } from '../../report/tables/data-table.ts';
import { today } from '../io/clock.ts';
import { packagePath, VERSION } from '../io/globals.ts';
import type { Format } from './formats.ts';
import type { Rendered } from './rendered.ts';
import { formatsFor, type ReportShape } from './report-options.ts';
import { recordOf } from './report-record.ts';

export type RenderOptions = {
  /** When the report says that it was made. */
  now: Date;
  /** False: the PDF does not carry the assessment. Default true. */
  attach?: boolean | undefined;
  /** What the report holds; without it, all of it. */
  shape?: ReportShape | undefined;
  /** Takes 0-1. */
  onProgress?: (done: number) => void;
  /** Takes a sentence about what the file could not hold. */
  onWarning?: (text: string) => void;
  /** Called where fonts of this system are looked for: a PDF then need not be the same on another one. */
  onOtherFonts?: () => void;
  /** Stops the work where that is possible; the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
};

/** What the writer of a format works from; analysis and report are made once, and only where a format asks for them. */
type Job = {
  assessment: Assessment;
  bank: Bank;
  /** Of the day in `date`. */
  analysis: () => Promise<Analysis>;
  report: () => Promise<Report>;
  tables: () => Promise<DataTable[]>;
  meta: () => Promise<ReportMeta>;
  /** The day on the report, YYYY-MM-DD. */
  date: string;
  options: RenderOptions;
};

/** One writer a format. Each loads only what it takes. */
const WRITERS: Record<Format, (job: Job) => Promise<Rendered>> = {
  json: async ({ assessment }) => (await import('../../model/print.ts')).printJson(assessment),
  yaml: async ({ assessment }) => (await import('../../model/print.ts')).printYaml(assessment),
  md: async ({ report }) => (await import('../../report/markdown/render.ts')).renderMarkdown(await report()),
  pdf: async (job) => {
    const { attach = true, shape, onProgress, onWarning, onOtherFonts, signal } = job.options;
    const attaches = attach && shape?.vendor === undefined;
    return (await import('../../report/pdf/render.ts')).renderPdf(await job.report(), {
      fonts: packagePath('assets/fonts'),
      attachment: attaches ? (await import('../../model/print.ts')).printJson(job.assessment) : undefined,
      record: attaches
        ? await recordOf({ ...job, analysis: await job.analysis(), meta: await job.meta(), shape })
        : undefined,
      onProgress: ({ page, pages }) => onProgress?.(page / pages),
      fontFiles: shape?.fontFiles ?? [],
      findFonts: async () => {
        onOtherFonts?.();
        return (await import('../../report/pdf/system-fonts.ts')).systemFontFiles();
      },
      onMissing: (characters, words) => onWarning?.(lacking(characters, words)),
      ...(signal === undefined ? {} : { signal }),
    });
  },
  html: async ({ report }) => (await import('../../report/html/render.ts')).renderHtml(await report()),
  docx: async ({ report }) => (await import('../../report/docx/render.ts')).renderDocx(await report()),
  csv: async ({ tables }) => {
    const { renderCsv } = await import('../../report/csv/render.ts');
    return (await tables()).map((table) => ({ part: table.name, content: renderCsv(table) }));
  },
  xlsx: async ({ assessment: { name, profile }, tables, date }) =>
    (await import('../../report/xlsx/render.ts')).renderXlsx(await tables(), {
      title: name,
      author: profile.author ?? '',
      date,
    }),
  mermaid: async (job) => diagram(job, (await import('../../diagrams/text/mermaid.ts')).renderMermaid),
  plantuml: async (job) => diagram(job, (await import('../../diagrams/text/plantuml.ts')).renderPlantuml),
  dot: async (job) => diagram(job, (await import('../../diagrams/text/dot.ts')).renderDot),
  drawio: async (job) => diagram(job, (await import('../../diagrams/text/drawio.ts')).renderDrawio),
  archimate: async (job) => diagram(job, (await import('../../diagrams/text/archimate.ts')).renderArchimate),
};

/** A sentence on what no font has. */
function lacking(characters: readonly string[], words: readonly string[]): string {
  const some = characters.slice(0, MOST_NAMED).join(' ');
  const all = characters.length > MOST_NAMED ? `${some} and ${characters.length - MOST_NAMED} more` : some;
  const where = words.length === 1 ? 'one word' : `${words.length} words`;
  return `No font here has ${all}, in ${where}: boxes stand in their place. --font FILE names a font that has them.`;
}

const MOST_NAMED = 12;

/** A text form of the diagrams, made from the indexed landscape alone. */
async function diagram({ assessment, bank }: Job, write: (context: Context) => string): Promise<string> {
  return write((await import('../../analysis/context.ts')).createContext(assessment, bank));
}

/** Gives an assessment as the content of a file in any format. Throws Refusal where a name would stay that must not. */
export function renderer(given: Assessment, bank: Bank, options: RenderOptions): (format: Format) => Promise<Rendered> {
  return checkedRenderer(given, bank, options).render;
}

/** The same, with `check` for the bytes of each file that was written; there is none where all names may stay. */
export function checkedRenderer(
  given: Assessment,
  bank: Bank,
  options: RenderOptions,
): {
  render: (format: Format) => Promise<Rendered>;
  check: ((format: Format, bytes: Uint8Array) => Promise<void>) | undefined;
} {
  const date = today(options.now);
  const prepared = once(async () => {
    // Fields in the order of the schema, so that an assessment that was read again gives the same bytes.
    const { assessment: schema } = await import('../../model/assessment.ts');
    const ordered = schema.safeParse(given).data ?? given;
    if (!options.shape?.redact) return { assessment: ordered, check: undefined };
    return (await import('./redaction.ts')).redacted(ordered, bank, await metaOf(ordered, bank, date));
  });
  const facts = once(async () => (await prepared()).assessment);
  const meta = once(async () => {
    const { redact = false, redacted = redact, earlier } = options.shape ?? {};
    return { ...(await metaOf(await facts(), bank, date)), redacted, ...(earlier !== undefined && { earlier }) };
  });
  const analysis = once(async () => analysed(await facts(), bank, date));
  const locale = options.shape?.locale ?? DEFAULT_LOCALE;
  // Sentences of the analysis hold numbers too. What is counted, hashed and put into tables is the same in every locale.
  const told = once(async () =>
    locale === DEFAULT_LOCALE ? analysis() : analysed(await facts(), await words(), date, locale),
  );
  const words = once(async () => {
    if (locale === DEFAULT_LOCALE) return bank;
    const { bankInLocale } = await import('../../bank/in-locale.ts');
    return inLocale(locale, () => bankInLocale(bank));
  });
  let made: Report | undefined;
  const report = once(async () => {
    const vendor = options.shape?.vendor;
    made =
      vendor === undefined
        ? await composed(await facts(), await told(), await words(), await meta(), options.shape)
        : await (await import('./vendor-report.ts')).vendorReport(
            given,
            bank,
            await meta(),
            vendor,
            locale,
            await words(),
          );
    return made;
  });
  const tables = once(async () => tabulated(await facts(), await analysis(), bank, await meta()));
  return {
    render: async (format) => {
      options.signal?.throwIfAborted();
      if (options.shape !== undefined) formatsFor([format], options.shape, false);
      const { assessment, check } = await prepared();
      const rendered = await WRITERS[format]({ assessment, bank, analysis, report, tables, meta, date, options });
      if (made !== undefined) await check?.report(`the ${format} file`, made);
      return rendered;
    },
    check: options.shape?.redact ? async (format, bytes) => (await prepared()).check?.file(format, bytes) : undefined,
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function analysed(assessment: Assessment, bank: Bank, date: string, locale = DEFAULT_LOCALE): Promise<Analysis> {
  const { analyse } = await import('../../analysis/index.ts');
  return inLocale(locale, () => analyse(assessment, bank, { today: date }));
}

async function composed(
  assessment: Assessment,
  analysis: Analysis,
  bank: Bank,
  meta: ReportMeta,
  shape: ReportShape | undefined,
): Promise<Report> {
  const [{ compose }, { withLocaleDays }, { asOf }] = await Promise.all([
    import('../../report/compose.ts'),
    import('../../report/locale-days.ts'),
    import('../../model/expiry.ts'),
  ]);
  const { locale = DEFAULT_LOCALE, selection } = shape ?? {};
  return inLocale(locale, () => withLocaleDays(compose(asOf(assessment, meta.date), analysis, bank, meta, selection)));
}

async function tabulated(
  assessment: Assessment,
  analysis: Analysis,
  bank: Bank,
  meta: ReportMeta,
): Promise<DataTable[]> {
  const [{ tables }, { asOf }] = await Promise.all([
    import('../../report/tables/tables.ts'),
    import('../../model/expiry.ts'),
  ]);
  return tables(asOf(assessment, meta.date), analysis, bank, meta);
}

/** From which input, and with which program and bank: of the assessment as its file says it, to the byte. */
async function metaOf(assessment: Assessment, bank: Bank, date: string): Promise<ReportMeta> {
  const { printJson } = await import('../../model/print.ts');
  return {
    date,
    programVersion: VERSION,
    assessmentHash: sha256(printJson(assessment)),
    bankHash: sha256(JSON.stringify(bank)),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
