import { InputError, type Problem } from '../problem.ts';
import type { SourceDocument } from './document.ts';
import { fieldOf, type Path } from './tree.ts';

/** Beyond this many faults a file is not an assessment; the rest is only counted. */
const MOST = 500;

/** Gathers what is wrong with one document, so that a person sees all of it at once. */
export class Faults {
  private readonly errors: Problem[] = [];
  private readonly warnings: Problem[] = [];
  private more = 0;

  constructor(
    private readonly document: Pick<SourceDocument, 'lineOf'>,
    private readonly file: string,
  ) {}

  /** `path` leads through the document and gives the line, `field` is the path by ids that people read. */
  error(path: Path, message: string, mend?: string, field: string = fieldOf(path), rule?: string): void {
    if (this.errors.length >= MOST) this.more += 1;
    else this.errors.push({ ...this.problem('error', path, field, message, mend), ...(rule && { rule }) });
  }

  warn(path: Path, message: string, mend?: string, field: string = fieldOf(path)): void {
    if (this.warnings.length < MOST) this.warnings.push(this.problem('warning', path, field, message, mend));
  }

  /** Throws InputError with everything found, in the order of the lines; else returns the warnings. */
  done(): Problem[] {
    if (this.errors.length > 0) {
      const inOrder = this.errors.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
      if (this.more > 0) {
        inOrder.push({ severity: 'error', file: this.file, message: `and ${this.more} more faults` });
      }
      throw new InputError([...inOrder, ...this.warnings]);
    }
    return this.warnings;
  }

  private problem(severity: 'error' | 'warning', path: Path, field: string, message: string, mend?: string): Problem {
    const line = this.document.lineOf(path);
    return {
      severity,
      message,
      file: this.file,
      ...(line === undefined ? {} : { line }),
      ...(field === '' ? {} : { field }),
      ...(mend === undefined ? {} : { mend }),
    };
  }
}
