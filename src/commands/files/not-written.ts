import { writeCrashReport } from '../crash-report.ts';
import { Refusal } from '../io/exit-code.ts';
import { tell } from '../io/output.ts';

/**
 * Says on standard error why a file is not there while others are, and keeps a report of what is a fault of the program.
 * Returns the reason in words.
 */
export function tellNotWritten(path: string, error: unknown, format: string, home: string | undefined): string {
  if (error instanceof Refusal) {
    tell(`plimsoll: ${error.message}${error.mend === undefined ? '' : `\n  ${error.mend}`}`);
    return error.message;
  }
  const reason = error instanceof Error ? error.message : String(error);
  const report = writeCrashReport(error, `format ${format}`, home);
  const kept = report === undefined ? '' : `\n  a report without your answers lies in ${report}`;
  tell(`plimsoll: not written: ${path}: an unexpected fault: ${reason}${kept}`);
  return reason;
}
