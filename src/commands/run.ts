import { CommanderError } from 'commander';
import { InputError, problemLine } from '../model/problem.ts';
import { ReadOnlySession, RevisionConflict } from '../sessions/session-store.ts';
import { NoHome } from '../sessions/user-folders.ts';
import { writeCrashReport } from './crash-report.ts';
import { EXIT, Refusal } from './io/exit-code.ts';
import type { Globals } from './io/globals.ts';
import { endQuietlyOnBrokenPipe, tell } from './io/output.ts';
import { buildProgram } from './program.ts';

/** File system refusals that the person can do something about. */
const PATH_FAULTS = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ENOSPC', 'EDQUOT'];

/** Runs a command line and resolves to the exit code. Every error ends here, as text for people on standard error. */
export async function run(args: readonly string[]): Promise<number> {
  endQuietlyOnBrokenPipe();
  let code = 0;
  const program = buildProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    const command = program.commands.map((one) => one.name()).find((name) => args.includes(name)) ?? '(none)';
    return explain(error, command, program.opts<Globals>().home);
  }
}

function explain(error: unknown, command: string, home: string | undefined): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  if (error instanceof InputError) {
    for (const problem of error.problems) tell(`plimsoll: ${problemLine(problem)}`);
    return EXIT.badInput;
  }
  if (error instanceof Refusal) {
    tell(`plimsoll: ${error.message}${error.mend === undefined ? '' : `\n  ${error.mend}`}`);
    return error.exitCode;
  }
  if (error instanceof RevisionConflict) {
    tell(
      `plimsoll: ${error.message}\n  another program saved it meanwhile; nothing was written: run the command again`,
    );
    return EXIT.badInput;
  }
  if (error instanceof ReadOnlySession) {
    tell(`plimsoll: ${error.message}\n  update plimsoll to change it; nothing was written`);
    return EXIT.badInput;
  }
  if (error instanceof NoHome) {
    tell(`plimsoll: ${error.message}\n  name a folder with --home or PLIMSOLL_HOME`);
    return EXIT.badInput;
  }
  const { code, syscall, message } = Object(error) as NodeJS.ErrnoException;
  // Some file systems, as /proc, refuse a new folder as if the one above were missing.
  if (PATH_FAULTS.includes(code ?? '') || (code === 'ENOENT' && syscall === 'mkdir')) {
    tell(`plimsoll: ${message}\n  check the disk and the path; --home chooses another data folder`);
    return EXIT.badInput;
  }
  const report = writeCrashReport(error, command, home);
  tell(
    `plimsoll: an unexpected fault: ${message ?? String(error)}${report === undefined ? '' : `\n  a report without your answers lies in ${report}`}`,
  );
  return EXIT.fault;
}
