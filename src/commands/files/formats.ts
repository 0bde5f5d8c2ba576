import { extname } from 'node:path';
import { DIAGRAM_FORMATS } from '../../tui/options.ts';
import { Refusal } from '../io/exit-code.ts';

/** What can be written, by the name of `--format`, with the ending of the file. json and yaml are the assessment file; `--json` prints the analysis. */
const EXTENSIONS = {
  pdf: 'pdf',
  md: 'md',
  html: 'html',
  docx: 'docx',
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  yaml: 'yaml',
  ...DIAGRAM_FORMATS,
} as const;
export type Format = keyof typeof EXTENSIONS;
export const FORMATS = Object.keys(EXTENSIONS) as Format[];

const OTHER_NAMES: Record<string, Format> = { markdown: 'md', yml: 'yaml', htm: 'html', word: 'docx', excel: 'xlsx' };

/** Formats of several files, named after the target's: NAME-PART.ENDING. */
const IN_PARTS: readonly Format[] = ['csv'];

/** Stands for every format. */
const ALL = 'all';

export function comesInParts(format: Format): boolean {
  return IN_PARTS.includes(format);
}

/** Formats that show the composed report, and so hold no more than it. */
const REPORTS: readonly string[] = ['pdf', 'md', 'html', 'docx'];

export function isReport(format: Format): boolean {
  return REPORTS.includes(format);
}

/** The ending of a file of this format, without the dot. */
export function extensionOf(format: Format): string {
  return EXTENSIONS[format];
}

/** The formats named by one or more `--format`, each possibly a comma-separated list. Throws Refusal for an unknown one. */
export function parseFormats(wanted: readonly string[] = []): Format[] {
  return [...new Set(namesIn(wanted).flatMap((name) => (name === ALL ? FORMATS : [parseFormat(name)])))];
}

/** Whether everything was asked for, and not this format by its name. */
export function asksForAll(wanted: readonly string[] = []): boolean {
  return namesIn(wanted).includes(ALL);
}

function namesIn(wanted: readonly string[]): string[] {
  return wanted.flatMap((one) => one.split(',')).map((one) => one.trim().toLowerCase());
}

function parseFormat(name: string): Format {
  const format = formatNamed(name);
  if (format === undefined)
    throw new Refusal(`no such format: ${JSON.stringify(name)}`, `use ${FORMATS.join(', ')} or ${ALL}`);
  return format;
}

/** The format that a file's ending says, if any. */
export function formatOfPath(path: string): Format | undefined {
  const ending = extname(path).slice(1).toLowerCase();
  return FORMATS.find((format) => EXTENSIONS[format] === ending) ?? formatNamed(ending);
}

function formatNamed(name: string): Format | undefined {
  return (
    FORMATS.find((format) => format === name) ?? (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined)
  );
}
