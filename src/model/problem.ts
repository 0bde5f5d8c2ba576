/** A fault found in something that was read: what, where and what to do next. */
export type Problem = {
  /** error: refused; warning: taken, but look at it; info: a hint. */
  severity: 'error' | 'warning' | 'info';
  message: string;
  /** File as the user named it. */
  file?: string;
  /** Line in that file, counted from 1. */
  line?: number;
  /** Path of the field, as in `systems.erp.criticality`. */
  field?: string;
  /** The invariant it breaks, as in I-03. */
  rule?: string;
  /** What to do. */
  mend?: string;
};

/** Input that was refused, with every fault found in it. The command line prints them and ends with 2. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** `file.yaml:12: systems.erp.criticality: message (mend)` with the parts that are known. */
export function problemLine({ file, line, field, message, mend, rule }: Problem): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return [place, field, message].filter(Boolean).join(': ') + (rule ? ` [${rule}]` : '') + (mend ? ` -> ${mend}` : '');
}
