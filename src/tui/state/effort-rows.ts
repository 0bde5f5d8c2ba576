import { nameOf } from '../../bank/interview.ts';
import type { Assessment } from '../../model/assessment.ts';
import { updateEntity } from '../../model/edits/entities.ts';
import { setProfile } from '../../model/edits/project.ts';
import type { Flow } from '../../model/entities.ts';
import { figure } from './fact-cells.ts';
import type { FactRow } from './fact-table.ts';

/** The people's own figures of a flow. */
export function flowFigures(a: Assessment, { id, estimate }: Flow): FactRow {
  const { o, m, p } = estimate?.override ?? {};
  return {
    id,
    cells: [nameOf(a, id, 'flow'), figure(o), figure(m), figure(p)],
    open: { screen: 'form', subject: { of: 'estimate', flow: id }, list: 'facts effort' },
    remove: {
      label: `estimate of ${nameOf(a, id, 'flow')} taken out`,
      edit: (now) => {
        const { override: _, ...rest } = now.flows.find((flow) => flow.id === id)?.estimate ?? {};
        return updateEntity(now, 'flows', id, { estimate: Object.keys(rest).length === 0 ? undefined : rest });
      },
    },
  };
}

/** Those of the whole project, which the calculated sum is held against. */
export function projectFigures({ profile: { ownEstimate: own } }: Assessment): FactRow {
  return {
    id: 'own estimate',
    cells: ['The whole project', figure(own?.low), figure(own?.likely), figure(own?.high)],
    open: { screen: 'form', subject: { of: 'own-estimate' } },
    remove: {
      label: 'own figure of the effort taken out',
      edit: (now) => setProfile(now, { ownEstimate: undefined }),
    },
  };
}
