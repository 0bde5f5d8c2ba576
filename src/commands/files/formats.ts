import { extname } from 'node:path';
import { Refusal } from '../io/exit-code.ts';

/** What can be written, by the name of `--format`. json and yaml are the assessment file; `--json` prints the analysis. */
export const FORMATS = ['pdf', 'md', 'json', 'yaml'] as const;
export type Format = (typeof FORMATS)[number];

const OTHER_EXTENSIONS: Record<string, Format> = { markdown: 'md', yml: 'yaml' };

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
  return formatNamed(extname(path).slice(1).toLowerCase());
}

function formatNamed(name: string): Format | undefined {
  return (
    FORMATS.find((format) => format === name) ??
    (Object.hasOwn(OTHER_EXTENSIONS, name) ? OTHER_EXTENSIONS[name] : undefined)
  );
}
