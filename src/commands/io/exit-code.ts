/** How the program ends; a public contract. */
export const EXIT = {
  done: 0,
  /** An unexpected fault; a report of it lies in the data folder. */
  fault: 1,
  /** Input or usage that was refused. */
  badInput: 2,
  noSuchSession: 3,
  /** `--require` was not met, or a report does not agree with what it was made of. */
  notMet: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something the person asked for that cannot be done: what is wrong, and what to do instead. */
export class Refusal extends Error {
  readonly exitCode: ExitCode;
  readonly mend: string | undefined;
  constructor(message: string, mend?: string, exitCode: ExitCode = EXIT.badInput) {
    super(message);
    this.name = 'Refusal';
    this.mend = mend;
    this.exitCode = exitCode;
  }
}
