import type { Assessment } from '../assessment.ts';
import type { Flow } from '../entities.ts';
import type { Problem } from '../problem.ts';

/** I-02, I-03, I-04: what each flow must say of itself. */
export function flowRules({ flows }: Pick<Assessment, 'flows'>): Problem[] {
  return flows.flatMap((flow) => [...ends(flow), ...data(flow), ...frequency(flow)]);
}

function ends({ id, from, to }: Flow): Problem[] {
  if (from !== to) return [];
  return [
    {
      severity: 'error',
      rule: 'I-02',
      field: `flows.${id}.to`,
      message: `the flow leads from ${from} back to itself`,
      mend: 'name two different systems; what stays within one system is not a flow',
    },
  ];
}

function data({ id, objects }: Flow): Problem[] {
  if (objects.length > 0) return [];
  return [
    {
      severity: 'warning',
      rule: 'I-03',
      field: `flows.${id}.objects`,
      message: 'the flow carries no data object',
      mend: 'say which data it carries, as in objects: [order]',
    },
  ];
}

/** An automatic flow runs at some frequency; one on demand at none but "whenever asked". */
function frequency({ id, trigger, frequency: often }: Flow): Problem[] {
  const field = `flows.${id}.frequency`;
  if (trigger === 'automatic' && (often === undefined || often === 'ad_hoc')) {
    const message = 'the flow is automatic but does not say how often it runs';
    return [
      { severity: 'warning', rule: 'I-04', field, message, mend: 'add frequency: daily, minutes:15, per_change ...' },
    ];
  }
  if (trigger === 'on_demand' && often !== undefined && often !== 'ad_hoc') {
    const message = `the flow runs on demand, yet has the frequency ${often}`;
    return [{ severity: 'warning', rule: 'I-04', field, message, mend: 'take frequency out, or write trigger: both' }];
  }
  return [];
}
