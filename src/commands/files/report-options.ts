import { AUDIENCES, type Selection } from '../../report/audience.ts';
import { Refusal } from '../io/exit-code.ts';

/** What the command line says about the content of a report. */
export type ReportOptions = { for?: string; chapters?: string[]; redact?: boolean };

/** The same, understood. */
export type ReportShape = {
  selection: Selection;
  /** Roles stand in place of names. */
  redact: boolean;
};

/** Throws Refusal for a word that means nothing here, naming those that do. */
export async function parseReportOptions({
  for: reader,
  chapters,
  redact = false,
}: ReportOptions): Promise<ReportShape> {
  if (reader !== undefined && chapters !== undefined) {
    throw new Refusal('--for and --chapters each choose the chapters', 'use one of them');
  }
  const audience = reader === undefined ? undefined : parseAudience(reader);
  return {
    selection: { audience, chapters: chapters === undefined ? undefined : await parseChapters(chapters) },
    redact,
  };
}

function parseAudience(reader: string): Selection['audience'] {
  const found = AUDIENCES.find((one) => one === reader.trim().toLowerCase());
  if (found === undefined) {
    throw new Refusal(`no report is made for ${JSON.stringify(reader)}`, `use --for ${AUDIENCES.join(', ')}`);
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

/** The names of files: of the assessments, or where no name may be read only numbered. */
export function stemsOf(names: readonly string[], { redact }: ReportShape): string[] {
  if (!redact) return [...names];
  return names.map((_, index) => (index === 0 ? 'redacted' : `redacted-${index + 1}`));
}
