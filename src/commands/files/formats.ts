import { extname } from 'node:path';
import { Refusal } from '../io/exit-code.ts';

/** What can be written, by the name of `--format`, with the ending of the file. json and yaml are the assessment file; `--json` prints the analysis. */
const EXTENSIONS = {
  pdf: 'pdf',
  md: 'md',
  json: 'json',
  yaml: 'yaml',
} as const;
export type Format = keyof typeof EXTENSIONS;
export const FORMATS = Object.keys(EXTENSIONS) as Format[];

const OTHER_NAMES: Record<string, Format> = { markdown: 'md', yml: 'yaml' };

/** The ending of a file of this format, without the dot. */
export function extensionOf(format: Format): string {
  return EXTENSIONS[format];
}

/** The formats named by one or more `--format`, each possibly a comma-separated list. Throws Refusal for an unknown one. */
export function parseFormats(wanted: readonly string[] = []): Format[] {
  const names = wanted.flatMap((one) => one.split(',')).map((one) => one.trim().toLowerCase());
  return [...new Set(names.map(parseFormat))];
}

function parseFormat(name: string): Format {
  const format = formatNamed(name);
  if (format === undefined) throw new Refusal(`no such format: ${JSON.stringify(name)}`, `use ${FORMATS.join(', ')}`);
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
