import type { Context } from '../context.ts';
import type { LintFinding, Topology } from '../schema.ts';

/** One invariant of the model: what breaks it in an assessment. */
export type Invariant = (context: Context, topology: Topology) => LintFinding[];

/** Makes the findings of one invariant; `entity` is an id, `field` a field of it. */
export function reporter(id: string, severity: LintFinding['severity']) {
  return (entity: string, field: string, text: string, mend: string): LintFinding => ({
    id,
    severity,
    entity,
    field,
    text,
    mend,
  });
}
