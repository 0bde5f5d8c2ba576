import { join } from 'node:path';
import type { Bank } from '../../bank/bank.ts';
import { DEFAULT_LOCALE } from '../../model/locale.ts';
import type { AgeApart } from '../../sessions/age/age-apart.ts';
import type { ExportShape, Services } from '../../tui/options.ts';
import type { Globals } from '../io/globals.ts';
import { extensionOf } from './formats.ts';
import type { ReportShape } from './report-options.ts';
import { isFolder } from './targets.ts';
import { writeRendered } from './write-rendered.ts';

/** Locks the content of a file with a passphrase. */
type Seal = (content: string | Uint8Array, passphrase: string) => Promise<Uint8Array>;

/** Writes reports for the wizard: all of it or, once it is stopped, nothing. `locale` gives that of the moment. */
export function wizardExport(
  bank: Bank,
  globals: Globals,
  locale: () => string,
  seal: Seal = sealingApart(),
): Services['exportReport'] {
  return async ({ id, assessment }, format, path, onProgress, signal, wanted = {}) => {
    const shape = await shapeOf(wanted, locale(), bank, globals);
    const { checkedRenderer } = await import('./render.ts');
    const options = { now: new Date(), shape, onProgress, signal };
    const { render, check } = checkedRenderer(assessment, bank, options);
    const rendered = await render(format);
    signal?.throwIfAborted();
    const stem = shape === undefined ? id : await stemOf(id, shape);
    const { passphrase } = wanted;
    const named = passphrase === undefined ? path : path.replace(/\.age$/, '');
    const target = isFolder(named) ? join(named, `${stem}.${extensionOf(format)}`) : named;
    const lock = passphrase === undefined ? undefined : (content: string | Uint8Array) => seal(content, passphrase);
    const written = await writeRendered(target, format, rendered, { check, lock, signal, onProgress });
    return written.map((one) => one.path);
  };
}

/** The name of the file as the command line has it: it must not give away what the file leaves out. */
async function stemOf(id: string, shape: ReportShape): Promise<string> {
  const { stemsOf } = await import('./report-options.ts');
  return stemsOf([id], shape)[0] ?? id;
}

/** On a thread of its own: a passphrase is stretched for a second, and keys are taken meanwhile. */
function sealingApart(): Seal {
  let age: AgeApart | undefined;
  return async (content, passphrase) => {
    const { AgeApart } = await import('../../sessions/age/age-apart.ts');
    age ??= new AgeApart();
    return age.sealFile(content, passphrase);
  };
}

/** What is asked of a report; nothing where it is the usual one. */
async function shapeOf(
  { reader, redact, since }: ExportShape,
  locale: string,
  bank: Bank,
  globals: Globals,
): Promise<ReportShape | undefined> {
  if (reader === undefined && redact === undefined && since === undefined && locale === DEFAULT_LOCALE)
    return undefined;
  const [{ parseReportOptions }, { withEarlier }] = await Promise.all([
    import('./report-options.ts'),
    import('./earlier.ts'),
  ]);
  const parsed = await parseReportOptions({
    redact: redact ?? false,
    locale,
    ...(reader !== undefined && { for: reader }),
  });
  return withEarlier(parsed, since, bank, globals);
}
