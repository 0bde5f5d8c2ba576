import { join } from 'node:path';
import type { Bank } from '../../bank/bank.ts';
import { DEFAULT_LOCALE } from '../../model/locale.ts';
import type { Session } from '../../sessions/session-store.ts';
import type { ExportShape, Services } from '../../tui/options.ts';
import { type Globals, snapshotsOf, storeOf } from '../io/globals.ts';
import { extensionOf } from './formats.ts';
import type { ReportShape } from './report-options.ts';
import { filesOf, isFolder } from './targets.ts';
import { writeChecked, writeWhole } from './write-file.ts';

/** Writes reports for the wizard: all of it or, once it is stopped, nothing. `locale` gives that of the moment. */
export function wizardExport(bank: Bank, globals: Globals, locale: () => string): Services['exportReport'] {
  return async ({ id, assessment }, format, path, onProgress, signal, wanted = {}) => {
    const shape = await shapeOf(wanted, locale(), bank, globals);
    const { checkedRenderer } = await import('./render.ts');
    const options = { now: new Date(), shape, onProgress, signal };
    const { render, check } = checkedRenderer(assessment, bank, options);
    const rendered = await render(format);
    signal?.throwIfAborted();
    const target = isFolder(path) ? join(path, `${id}.${extensionOf(format)}`) : path;
    const written: string[] = [];
    for (const { path: place, content } of filesOf(target, rendered)) {
      const whole =
        check === undefined
          ? writeWhole(place, content)
          : await writeChecked(place, content, async (bytes) => {
              await check(format, bytes);
              signal?.throwIfAborted();
            });
      written.push(whole);
    }
    return written;
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

/** What readiness can be compared with: snapshots of a session, the newest first, then the other sessions. */
export async function earlierThan(session: Session, globals: Globals): Promise<{ source: string; name: string }[]> {
  const [store, snapshots] = await Promise.all([storeOf(globals), snapshotsOf(globals)]);
  const own = snapshots.list(session.id).map(({ name, takenAt }) => ({
    source: `${session.id}#${name}`,
    name: `snapshot ${name}, taken ${takenAt.slice(0, 10)}`,
  }));
  const others = store
    .list()
    .filter(({ id, damaged, locked }) => id !== session.id && damaged === undefined && !locked);
  return [...own.toReversed(), ...others.map(({ id, name }) => ({ source: id, name: `${name} (${id})` }))];
}
