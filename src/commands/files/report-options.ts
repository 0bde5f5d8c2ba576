import { DEFAULT_LOCALE, knownLocale } from '../../model/locale.ts';
import { AUDIENCES, type Selection } from '../../report/audience.ts';
import type { Earlier } from '../../report/blocks.ts';
import type { ReportRecord } from '../../report/record.ts';
import { idFromName } from '../../sessions/session-id.ts';
import { Refusal } from '../io/exit-code.ts';
import { FORMATS, type Format, isReport } from './formats.ts';

/** What the command line says about the content of a report. */
export type ReportOptions = {
  for?: string;
  chapters?: string[];
  redact?: boolean;
  locale?: string;
  font?: string[];
  since?: string;
};

/** The same, understood. */
export type ReportShape = {
  selection: Selection;
  /** The id or name of a system, or a vendor: the form for that partner, in place of the report. */
  vendor: string | undefined;
  /** Roles stand in place of names. */
  redact: boolean;
  /** Font files for what the fonts of the PDF lack. */
  fontFiles?: readonly string[];
  /** What a report states about them that was made with them before. */
  fonts?: ReportRecord['fonts'];
  /** In which locale numbers and days are written, in Intl's spelling. */
  locale: string;
  /** What it is compared with. */
  earlier?: Earlier;
  /** They stand there already, which the report says too. */
  redacted?: boolean;
};

const VENDOR = 'vendor:';

/** Throws Refusal for a word that means nothing here, naming those that do. */
export async function parseReportOptions({
  for: reader,
  chapters,
  redact = false,
  locale,
  font = [],
}: ReportOptions): Promise<ReportShape> {
  if (reader !== undefined && chapters !== undefined) {
    throw new Refusal('--for and --chapters each choose the chapters', 'use one of them');
  }
  const vendor = reader?.toLowerCase().startsWith(VENDOR) ? reader.slice(VENDOR.length).trim() : undefined;
  if (vendor === '') throw new Refusal('--for vendor: names no system', 'give its id or name, as in --for vendor:erp');
  if (vendor !== undefined && redact) {
    throw new Refusal('the form for a vendor names nobody else anyway', 'leave --redact out');
  }
  const audience = reader === undefined || vendor !== undefined ? undefined : parseAudience(reader);
  return {
    selection: { audience, chapters: chapters === undefined ? undefined : await parseChapters(chapters) },
    vendor,
    redact,
    locale: parseLocale(locale),
    fontFiles: await usableFonts(font),
  };
}

/** The same fonts, each of which can be used. Throws Refusal for one that cannot. */
export async function usableFonts(fonts: readonly string[]): Promise<readonly string[]> {
  if (fonts.length === 0) return fonts;
  const { fontsFor, UnusableFontError } = await import('../../report/pdf/other-fonts.ts');
  try {
    await fontsFor([], { named: fonts, found: async () => [] });
    return fonts;
  } catch (error) {
    if (!(error instanceof UnusableFontError)) throw error;
    throw new Refusal(error.message, 'name another one with --font, or leave it out');
  }
}

/** The locale that a person means, in Intl's spelling. Throws Refusal where none is called so. */
export function parseLocale(tag = DEFAULT_LOCALE): string {
  const locale = knownLocale(tag);
  if (locale !== undefined) return locale;
  throw new Refusal(
    `no numbers and dates are known for the locale ${JSON.stringify(tag)}`,
    'use a language tag, as in de, pl-PL or en-US',
  );
}

function parseAudience(reader: string): Selection['audience'] {
  const found = AUDIENCES.find((one) => one === reader.trim().toLowerCase());
  if (found === undefined) {
    throw new Refusal(
      `no report is made for ${JSON.stringify(reader)}`,
      `use --for ${AUDIENCES.join(', ')} or ${VENDOR}SYSTEM`,
    );
  }
  return found;
}

async function parseChapters(wanted: readonly string[]): Promise<string[]> {
  const { chapterNames } = await import('../../report/compose.ts');
  const names = wanted.flatMap((one) => one.split(',')).map((one) => one.trim().toLowerCase());
  const all = chapterNames.map(({ anchor }) => anchor);
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length === 0) return names;
  throw new Refusal(
    `no such chapter: ${unknown.map((name) => JSON.stringify(name)).join(', ')}`,
    `there are ${all.join(', ')}`,
  );
}

/** The names of files: of the assessments, or where they may hold a name that must not be read, others. */
export function stemsOf(names: readonly string[], { redact, vendor }: ReportShape): string[] {
  const stem = vendor === undefined ? (redact ? 'redacted' : undefined) : `for-${idFromName(vendor)}`;
  if (stem === undefined) return [...names];
  return names.map((_, index) => (index === 0 ? stem : `${stem}-${index + 1}`));
}

/** The formats that can hold this. Throws Refusal where one was asked for by name that cannot: it would hold everything. */
export function formatsFor(formats: readonly Format[], { vendor }: ReportShape, all: boolean): Format[] {
  if (vendor === undefined) return [...formats];
  const wrong = formats.filter((format) => !isReport(format));
  if (wrong.length > 0 && !all) {
    throw new Refusal(
      `${wrong.join(', ')} would hold more than the form for a vendor`,
      `use ${FORMATS.filter(isReport).join(', ')}`,
    );
  }
  return formats.filter(isReport);
}
