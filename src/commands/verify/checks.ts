import { createHash } from 'node:crypto';
import { analyse } from '../../analysis/index.ts';
import type { Bank } from '../../bank/bank.ts';
import { DEFAULT_LOCALE, knownLocale } from '../../model/locale.ts';
import { InputError } from '../../model/problem.ts';
import { pageContents } from '../../report/pdf/page-contents.ts';
import { type KeyNumbers, keyNumbers, type ReportRecord } from '../../report/record.ts';
import { renderer } from '../files/render.ts';
import { fontRecords } from '../files/report-record.ts';
import { VERSION } from '../io/globals.ts';
import { openText } from '../open-file.ts';

/** What was compared. `differs` says that the report does not agree, `unsure` that this could not be told. */
export type Check = { what: string; state: 'agrees' | 'differs' | 'unsure'; text: string };
/** A key number as the report states it and as it is computed now. */
export type Compared = {
  name: string;
  stated: string | number | null;
  computed: string | number | null;
  agrees: boolean;
};
export type Verification = { agrees: boolean; record: ReportRecord; checks: Check[]; numbers: Compared[] };

/** Larger differences are no matter of the last digits. */
const TOLERANCE = 1e-9;

/** Computes a report again from the assessment in it, with this program and bank, and compares. */
export async function verification(
  pdf: Uint8Array,
  file: string,
  attached: { assessment: string; record: ReportRecord },
  bank: Bank,
  fontFiles: readonly string[] = [],
): Promise<Verification> {
  const { record } = attached;
  const checks = [assessmentCheck(attached), programCheck(record), bankCheck(record, bank)];
  const same = checks.every(({ state }) => state === 'agrees');
  const done = (numbers: Compared[]): Verification => ({
    agrees: checks.every(({ state }) => state !== 'differs'),
    record,
    checks,
    numbers,
  });
  const opened = await openText(attached.assessment, file, bank).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    checks.push({
      what: 'numbers',
      state: 'differs',
      text: `The attached assessment cannot be read: ${error.message}`,
    });
    return undefined;
  });
  if (opened === undefined) return done([]);
  const analysis = analyse(opened.assessment, bank, { today: record.date });
  const numbers = compared(record.numbers, keyNumbers(analysis));
  checks.push(numbersCheck(numbers));
  if (same && sha256(JSON.stringify(analysis)) !== record.analysisSha256) {
    checks.push({
      what: 'analysis',
      state: 'differs',
      text: 'The analysis behind the numbers is not the one that the report states.',
    });
  }
  if (!same) {
    checks.push({
      what: 'pages',
      state: 'unsure',
      text: 'The pages were not compared: that takes the same assessment, program and bank.',
    });
    return done(numbers);
  }
  const lacking = await fontsLacking(record, fontFiles);
  let otherFonts = false;
  const again = await renderer(opened.assessment, bank, {
    now: new Date(`${record.date}T00:00:00Z`),
    onOtherFonts: () => {
      otherFonts = true;
    },
    shape: {
      selection: { audience: record.audience, chapters: record.chapters },
      vendor: undefined,
      redact: false,
      locale: knownLocale(record.locale) ?? DEFAULT_LOCALE,
      redacted: record.redacted,
      fontFiles,
      fonts: record.fonts ?? [],
      ...(record.earlier === undefined ? {} : { earlier: record.earlier }),
    },
  })('pdf');
  checks.push(pagesCheck(pdf, again as Uint8Array, { lacking, otherFonts }));
  return done(numbers);
}

/** The fonts that the report was made with and that are not among these files, by name. */
async function fontsLacking({ fonts = [] }: ReportRecord, files: readonly string[]): Promise<string[]> {
  const given = new Set((await fontRecords(files)).map(({ sha256 }) => sha256));
  return fonts.filter(({ sha256 }) => !given.has(sha256)).map(({ file }) => `the font ${file}`);
}

function assessmentCheck({ assessment, record }: { assessment: string; record: ReportRecord }): Check {
  const hash = sha256(assessment);
  return hash === record.assessmentSha256
    ? {
        what: 'assessment',
        state: 'agrees',
        text: `The attached assessment is the one that the report names (SHA-256 ${hash}).`,
      }
    : {
        what: 'assessment',
        state: 'differs',
        text: `The attached assessment is not the one that the report was made of: its SHA-256 is ${hash}, the report names ${record.assessmentSha256}. One of the two was changed afterwards.`,
      };
}

function programCheck({ program }: ReportRecord): Check {
  const now = `plimsoll ${VERSION}`;
  return program === VERSION
    ? { what: 'program', state: 'agrees', text: `The same program: ${now}.` }
    : {
        what: 'program',
        state: 'unsure',
        text: `Another program: plimsoll ${program} wrote it, this is ${now}. Numbers may differ because the program does; verify with that version to be sure.`,
      };
}

function bankCheck({ bank: stated }: ReportRecord, bank: Bank): Check {
  const { id, version } = bank.head;
  if (sha256(JSON.stringify(bank)) === stated.sha256) {
    return { what: 'bank', state: 'agrees', text: `The same bank: ${id} ${version}.` };
  }
  const own = `${stated.id} ${stated.version}`;
  const text =
    own === `${id} ${version}`
      ? `The bank calls itself ${own} as the report’s does, but its content is another one.`
      : `Another bank: the report was computed with ${own}, this is ${id} ${version}.`;
  return {
    what: 'bank',
    state: 'unsure',
    text: `${text} Questions, rules or constants differ, so numbers may too; verify with that bank (--bank DIR) to be sure.`,
  };
}

/** Number by number, those that only one side has among them. */
function compared(stated: KeyNumbers, computed: KeyNumbers): Compared[] {
  const names = [...new Set([...Object.keys(stated), ...Object.keys(computed)])];
  return names.map((name) => {
    const [one, other] = [stated[name] ?? null, computed[name] ?? null];
    const close = typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) <= TOLERANCE;
    return { name, stated: one, computed: other, agrees: close || one === other };
  });
}

function numbersCheck(numbers: readonly Compared[]): Check {
  const wrong = numbers.filter(({ agrees }) => !agrees).length;
  return wrong === 0
    ? { what: 'numbers', state: 'agrees', text: `All ${numbers.length} key numbers come out the same.` }
    : { what: 'numbers', state: 'differs', text: `${wrong} of ${numbers.length} key numbers come out differently.` };
}

/** Whether what the reader sees is what comes out now: each page that is drawn, to the byte. */
function pagesCheck(
  pdf: Uint8Array,
  again: Uint8Array,
  { lacking, otherFonts }: { lacking: readonly string[]; otherFonts: boolean },
): Check {
  if (Buffer.compare(pdf, again) === 0) {
    return { what: 'pages', state: 'agrees', text: 'The whole file comes out the same, byte for byte.' };
  }
  const [there, wanted] = [pageContents(pdf), pageContents(again)];
  const missing = wanted.filter((page) => !there.includes(page)).length;
  const foreign = there.filter((page) => !wanted.includes(page)).length;
  if (missing === 0 && foreign === 0) {
    return {
      what: 'pages',
      state: 'agrees',
      text: `All ${wanted.length} pages are drawn as they come out now, but the file was saved again by another program: notes or pictures laid over the pages were not looked at.`,
    };
  }
  if (lacking.length > 0) {
    return {
      what: 'pages',
      state: 'unsure',
      text: `${missing} of ${wanted.length} pages come out differently, but the report was made with ${lacking.join(' and ')}, which is not here: name it with --font FILE.`,
    };
  }
  if (otherFonts) {
    return {
      what: 'pages',
      state: 'unsure',
      text: `${missing} of ${wanted.length} pages come out differently, but the report has characters that take fonts of the system, and other fonts draw other pages.`,
    };
  }
  return {
    what: 'pages',
    state: 'differs',
    text: `${missing} of ${wanted.length} pages are not in the file as they come out now, and ${foreign} of its pages come from elsewhere: what is to be read there was changed.`,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
