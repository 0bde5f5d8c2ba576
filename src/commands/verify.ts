import { attachedAssessment, attachedRecord } from '../report/pdf/attachment.ts';
import { parseRecord } from '../report/record.ts';
import { columns } from './io/columns.ts';
import { EXIT, type ExitCode, Refusal } from './io/exit-code.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { print, printJson } from './io/output.ts';
import { readBytes } from './io/read-bytes.ts';
import type { Compared, Verification } from './verify/checks.ts';

export type VerifyOptions = { font?: string[] };

/** `plimsoll verify REPORT`: computes a PDF report again from the assessment in it, and says whether it agrees. */
export async function verify(file: string, { font = [] }: VerifyOptions, globals: Globals): Promise<ExitCode> {
  const pdf = readBytes(file);
  if (pdf.subarray(0, 1024).indexOf('%PDF-') < 0) {
    throw new Refusal(
      `${file} is no PDF, and only a PDF report carries the assessment that it was made of`,
      'verify the PDF: plimsoll export SESSION --format pdf',
    );
  }
  const assessment = attachedAssessment(pdf);
  if (assessment === undefined) {
    throw new Refusal(
      `${file} carries no assessment, so nothing can be computed again`,
      'take a report that plimsoll wrote without --no-attach; forms for vendors never carry one',
    );
  }
  const record = parseRecord(attachedRecord(pdf) ?? '');
  if (record === undefined) {
    throw new Refusal(
      `${file} does not say how it was computed`,
      'it was written before plimsoll did so, or another program took it out: import it and export it again',
    );
  }
  const [{ verification }, { usableFonts }] = await Promise.all([
    import('./verify/checks.ts'),
    import('./files/report-options.ts'),
  ]);
  const fonts = await usableFonts(font);
  const found = await verification(pdf, file, { assessment, record }, await bankOf(globals), fonts);
  if (globals.json) printJson({ file, ...found });
  else print(textOf(file, found));
  return found.agrees ? EXIT.done : EXIT.notMet;
}

const SIGNS = { agrees: 'agrees ', differs: 'DIFFERS', unsure: 'unsure ' } as const;

function textOf(file: string, { agrees, checks, numbers, record }: Verification): string {
  const wrong = numbers.filter((one) => !one.agrees);
  const head = agrees
    ? checks.some(({ state }) => state === 'unsure')
      ? `${file}: nothing disagrees, but not all could be compared.`
      : `${file} agrees with what it was made of.`
    : `${file} does NOT agree with what it was made of.`;
  return [
    head,
    `Made on ${record.date} with plimsoll ${record.program}, bank ${record.bank.id} ${record.bank.version}, seed ${record.seed}.`,
    '',
    ...checks.map(({ state, text }) => `  ${SIGNS[state]}  ${text}`),
    '',
    columns([['', 'stated', 'computed'], ...(wrong.length > 0 ? wrong : numbers).map(row)]).trimEnd(),
  ].join('\n');
}

function row({ name, stated, computed }: Compared): string[] {
  return [`  ${name}`, shown(stated), shown(computed)];
}

function shown(value: Compared['stated']): string {
  if (value === null) return 'not assessed';
  return typeof value === 'number' ? String(Number(value.toFixed(4))) : value;
}
