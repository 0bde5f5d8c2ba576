import { basename, extname } from 'node:path';
import type { Analysis, Verdict } from '../analysis/schema.ts';
import { idFromName } from '../sessions/session-id.ts';
import type { AssessOptions } from './assess-options.ts';
import { withEarlier } from './files/earlier.ts';
import { asksForAll, parseFormats } from './files/formats.ts';
import { interruptible } from './files/interruptible.ts';
import { nameless } from './files/redaction.ts';
import { formatsFor, parseReportOptions, stemsOf } from './files/report-options.ts';
import { STDOUT, targets } from './files/targets.ts';
import { anyMissing, isSource, printWritten, writeTargets } from './files/write-targets.ts';
import { today } from './io/clock.ts';
import { EXIT, type ExitCode, Refusal } from './io/exit-code.ts';
import { bankOf, type Globals, storeOf } from './io/globals.ts';
import { lookOf } from './io/look.ts';
import { print, printJson, tell, tellProblems } from './io/output.ts';
import { withLines } from './lint-file/faults.ts';
import { openFile } from './open-file.ts';
import { extentOf } from './summary/section-names.ts';
import { summary } from './summary/summary.ts';

/** From worst to best. `--require` takes the last three. */
const LEVELS: readonly Verdict['level'][] = ['not-assessed', 'stop', 'not-yet', 'proceed-with-plan', 'proceed'];
/** `plimsoll assess FILE`: an assessment file in, the result out, without a terminal. */
export async function assess(path: string, options: AssessOptions, globals: Globals): Promise<ExitCode> {
  const formats = parseFormats(options.format);
  const writes = formats.length > 0 || options.out !== undefined;
  if (globals.json && options.out === STDOUT) {
    throw new Refusal('--json and --out - both want standard output', 'write the report to a file');
  }
  const extent = extentOf(options, writes || globals.json);
  const [bank, { analyse }, parsed] = await Promise.all([
    bankOf(globals),
    import('../analysis/index.ts'),
    parseReportOptions(options),
  ]);
  const shape = await withEarlier(parsed, options.since, bank, globals);
  const { assessment, problems, locate } = await openFile(path, bank, globals);
  tellProblems(problems);
  const stem = path === '-' ? idFromName(assessment.name) : basename(path, extname(path));
  const wanted = (
    writes ? targets(stemsOf([stem], shape), formatsFor(formats, shape, asksForAll(options.format)), options.out) : []
  ).filter((one) => !(asksForAll(options.format) && isSource(one.path, path)));
  const day = today();
  // What is printed has no names either.
  const shown = shape.redact ? await nameless(assessment, bank) : assessment;
  const analysis = analyse(shown, bank, { today: day });
  if (options.save) {
    const { id } = (await storeOf(globals)).create(assessment, { screen: 'interview' });
    tell(`Saved as ${id}. plimsoll resume ${id} opens it.`);
  }
  const { attach } = options;
  const { home, json } = globals;
  const written = await interruptible((signal) =>
    writeTargets(assessment, bank, wanted, { source: path, attach, shape, signal, home, quiet: json }),
  );
  if (globals.json) printJson({ ...analysis, lint: withLines(analysis.lint, locate) });
  else if (writes) printWritten(written, false);
  else
    print(
      summary({ assessment: shown, analysis, bank, today: day, look: lookOf(process.stdout, process.env) }, extent),
    );
  return anyMissing(written) ? EXIT.fault : required(analysis, options.require);
}

function required({ verdict }: Analysis, level: AssessOptions['require']): ExitCode {
  if (level === undefined || LEVELS.indexOf(verdict.level) >= LEVELS.indexOf(level)) return EXIT.done;
  tell(`plimsoll: the verdict is ${verdict.level}; --require asks for ${level} or better. ${verdict.headline}`);
  return EXIT.notMet;
}
