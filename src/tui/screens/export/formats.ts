import { DIAGRAM_FORMATS, type ExportFormat, type ExportShape } from '../../options.ts';

/** Leads on to the text forms of the diagrams. */
export const DIAGRAMS = 'diagrams';

export const FORMATS: readonly { value: ExportFormat | typeof DIAGRAMS; text: string }[] = [
  { value: 'pdf', text: 'PDF: the report, to hand on' },
  { value: 'md', text: 'Markdown: the report, for a wiki' },
  { value: 'html', text: 'HTML: the report as one page, for a browser' },
  { value: 'docx', text: 'Word: the report, to go on writing' },
  { value: 'xlsx', text: 'Excel: facts, answers, risks and actions as tables' },
  { value: 'csv', text: 'CSV: the same tables, one file each, for a program' },
  { value: 'json', text: 'JSON: the answers, for a program' },
  { value: 'yaml', text: 'YAML: the answers, to edit and open again' },
  { value: DIAGRAMS, text: 'Diagrams as text: Mermaid, draw.io and others' },
];

export const DIAGRAM_TEXTS: readonly { value: keyof typeof DIAGRAM_FORMATS; text: string }[] = [
  { value: 'mermaid', text: 'Mermaid, for a wiki' },
  { value: 'plantuml', text: 'PlantUML' },
  { value: 'dot', text: 'DOT, for Graphviz' },
  { value: 'drawio', text: 'draw.io, to go on drawing' },
  { value: 'archimate', text: 'ArchiMate, for a tool of architects' },
];

/** Formats that show the report, and so can be made for one partner alone. */
const REPORTS: readonly string[] = ['pdf', 'md', 'html', 'docx'];

const PARTNER = 'vendor:';

/** The formats that can hold what is wanted: the form for a partner is a report. */
export function formatsFor({ reader }: ExportShape): typeof FORMATS {
  return reader?.startsWith(PARTNER) ? FORMATS.filter(({ value }) => REPORTS.includes(value)) : FORMATS;
}

/** The name of the file, which must not give away what the file itself leaves out. */
export function fileName(id: string, format: ExportFormat, { reader, redact }: ExportShape): string {
  const stem = reader?.startsWith(PARTNER) ? `for-${reader.slice(PARTNER.length)}` : redact ? 'redacted' : id;
  return `${stem}.${format in DIAGRAM_FORMATS ? DIAGRAM_FORMATS[format as keyof typeof DIAGRAM_FORMATS] : format}`;
}

/** Whom a report can be for: everybody, one kind of reader, or the partner who runs a system. */
export function readers(systems: readonly { id: string; name: string; vendor?: string | undefined }[]) {
  return [
    { id: '', name: 'everybody: every chapter' },
    { id: 'sponsor', name: 'a sponsor: what to decide, and why' },
    { id: 'architect', name: 'an architect: everything about systems, data and flows' },
    { id: 'auditor', name: 'an auditor: every answer with what it rests on' },
    ...systems.map(({ id, name, vendor }) => ({
      id: `${PARTNER}${id}`,
      name: `the partner of ${name}${vendor === undefined ? '' : ` (${vendor})`}: a form to fill in`,
    })),
  ];
}

/** The same shape with another reader: the form for a partner names nobody else and holds no scores. */
export function withReader({ redact, since }: ExportShape, reader: string): ExportShape {
  if (reader.startsWith(PARTNER)) return { reader };
  return { ...(reader !== '' && { reader }), ...(redact && { redact }), ...(since !== undefined && { since }) };
}

/** Names or roles in their place. What is compared with has a name, so that goes. */
export function withNames({ reader, redact, since }: ExportShape): ExportShape {
  const kept = reader === undefined || reader.startsWith(PARTNER) ? {} : { reader };
  return redact ? { ...kept, ...(since !== undefined && { since }) } : { ...kept, redact: true };
}

/** Compared with something, or with nothing. That names it, so names stay; a partner is shown no score. */
export function withSince({ reader, redact }: ExportShape, since: string): ExportShape {
  const kept = reader === undefined || reader.startsWith(PARTNER) ? {} : { reader };
  return since === '' ? { ...kept, ...(redact && { redact }) } : { ...kept, since };
}
