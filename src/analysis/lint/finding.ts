import type { Context } from '../context.ts';
import type { ScheduleEstimate } from '../effort/schema.ts';
import type { Line } from '../risks/register.ts';
import type { LintFinding, Topology } from '../schema.ts';

/** What was computed before the invariants are looked at. */
export type Computed = {
  topology: Topology;
  lines: readonly Line[];
  /** Absent: nothing was simulated, or there is no flow to build. */
  schedule: ScheduleEstimate | undefined;
  /** YYYY-MM-DD; absent: no date is compared. */
  today: string | undefined;
};

/** What an invariant says; where in the assessment and in whose words it is, is added to all alike. */
export type Fault = Pick<LintFinding, 'id' | 'severity' | 'entity' | 'field' | 'text' | 'mend'>;

/** One invariant of the model: what breaks it in an assessment. */
export type Invariant = (context: Context, topology: Topology, computed: Computed) => Fault[];

/** Makes the findings of one invariant; `entity` is an id, `field` a field of it. */
export function reporter(id: string, severity: Fault['severity']) {
  return (entity: string, field: string, text: string, mend: string): Fault => ({
    id,
    severity,
    entity,
    field,
    text,
    mend,
  });
}
