import { EVIDENCE_LEVELS } from '../../model/answer.ts';
import { ASPECTS } from '../../model/entities.ts';
import type { Problem } from '../../model/problem.ts';
import type { PackEntries } from '../assemble.ts';
import type { EvidenceConstants } from '../evidence-schema.ts';
import { checkAgreement } from './agreement.ts';
import { unknownIds } from './known.ts';

/** Whether roles, failure modes and constants refer to what exists and fit each other. */
export function checkConstants(pack: PackEntries): Problem[] {
  return [
    ...responsibilities(pack),
    ...categories(pack),
    ...failureModes(pack),
    ...scoring(pack),
    ...effort(pack),
    ...landscape(pack),
    ...checkAgreement(pack),
  ];
}

function responsibilities({ responsibilities: list, head }: PackEntries): Problem[] {
  const roles = new Set(head.flatMap(({ value }) => value.roles.map(({ id }) => id)));
  return list.flatMap((entry) => {
    const { aspect } = entry.value;
    const accountable = Object.entries(entry.value.roles).filter(([, letter]) => letter === 'A');
    const found = [
      ...unknownIds(entry, 'aspect', [{ id: aspect, field: ['aspect'] }], new Set<string>(ASPECTS)),
      ...unknownIds(
        entry,
        'role',
        Object.keys(entry.value.roles).map((id) => ({ id, field: ['roles', id] })),
        roles,
      ),
    ];
    if (accountable.length !== 1) {
      const message = `${accountable.length === 0 ? 'nobody' : accountable.map(([role]) => role).join(' and ')} would answer for ${aspect}`;
      found.push(entry.fault(message, ['roles'], 'give exactly one role an A'));
    }
    return found;
  });
}

function categories({ categories: list }: PackEntries): Problem[] {
  const within = new Map(list.map(({ value }) => [value.id, value.within]));
  const ids = new Set(within.keys());
  return list.flatMap((entry) => {
    const { id, within: wider } = entry.value;
    if (wider === undefined) return [];
    const seen = new Set([id]);
    for (let at: string | undefined = wider; at !== undefined; at = within.get(at)) {
      if (seen.has(at)) return [entry.fault(`${id} lies within itself`, ['within'], 'break the circle')];
      seen.add(at);
    }
    return unknownIds(entry, 'category', [{ id: wider, field: ['within'] }], ids);
  });
}

function failureModes({ failureModes: list, questions }: PackEntries): Problem[] {
  const known = questionIds({ questions });
  return list.flatMap((entry) =>
    unknownIds(
      entry,
      'question',
      entry.value.prevents.map((id, at) => ({ id, field: ['prevents', at] })),
      known,
    ),
  );
}

function scoring({ scoring: list }: PackEntries): Problem[] {
  return list.flatMap(({ value: { readiness, risk, evidence, weights }, fault }) => {
    const found: Problem[] = [];
    const { project, systems, data, flows } = readiness.pillars;
    const isOne = (sum: number) => Math.abs(sum - 1) < 1e-9;
    const rises = (list: readonly number[]) => list.every((one, at) => at === 0 || one > (list[at - 1] ?? 0));
    if (!isOne(readiness.mean + readiness.minimum))
      found.push(fault('mean and minimum must add up to 1', ['readiness', 'mean']));
    if (!isOne(project + systems + data + flows))
      found.push(fault('the pillars must add up to 1', ['readiness', 'pillars']));
    if (readiness.bands[0]?.from !== 0 || !rises(readiness.bands.map(({ from }) => from))) {
      found.push(fault('the bands must begin at 0 and rise', ['readiness', 'bands']));
    }
    for (const field of ['probabilityBands', 'lossBands', 'impactLoss'] as const) {
      if (!rises(risk[field])) found.push(fault('the numbers must rise', ['risk', field]));
    }
    if (risk.greenTo >= risk.redFrom) found.push(fault('greenTo must be less than redFrom', ['risk', 'greenTo']));
    if (risk.watchGap >= risk.riskGap) found.push(fault('watchGap must be less than riskGap', ['risk', 'watchGap']));
    for (const { message, field } of evidenceFaults(evidence)) found.push(fault(message, ['evidence', ...field]));
    for (const name of ['concave', 'convex'] as const) {
      if (!rises(weights.transforms[name])) found.push(fault('the numbers must rise', ['weights', 'transforms', name]));
    }
    return found;
  });
}

/** Better evidence must not leave more room, nor a better answer reach lower than a worse one. */
function evidenceFaults({ good, poor }: EvidenceConstants): { message: string; field: string[] }[] {
  const found: { message: string; field: string[] }[] = [];
  for (const [at, level] of EVIDENCE_LEVELS.entries()) {
    const weaker = EVIDENCE_LEVELS[at - 1];
    for (const [kind, bands] of Object.entries({ good, poor })) {
      for (const end of ['below', 'above'] as const) {
        if (weaker === undefined || bands[level][end] <= bands[weaker][end]) continue;
        found.push({ message: `must not be more than with ${weaker}`, field: [kind, level, end] });
      }
    }
    if (good[level].below > poor[level].below + 1) {
      found.push({ message: 'must be at most 1 more than that of poor answers', field: ['good', level, 'below'] });
    }
    if (poor[level].above > good[level].above + 1) {
      found.push({ message: 'must be at most 1 more than that of good answers', field: ['poor', level, 'above'] });
    }
  }
  return found;
}

function effort(pack: PackEntries): Problem[] {
  const [questions, systems] = [questionIds(pack), categoryIds(pack)];
  return pack.effort.flatMap((entry) => [
    ...entry.value.drivers.flatMap(({ values, question, byPoints = [], unknown }, at) => {
      const field = ['drivers', at];
      const used = [
        ...byPoints.map((id) => ({ id, field: [...field, 'byPoints'] })),
        { id: unknown, field: [...field, 'unknown'] },
      ];
      return [
        ...unknownIds(entry, 'value', used, new Set(Object.keys(values))),
        ...unknownIds(
          entry,
          'question',
          question === undefined ? [] : [{ id: question, field: [...field, 'question'] }],
          questions,
        ),
      ];
    }),
    ...entry.value.schedule.leadTimes.flatMap(({ categories = [], doneBy }, at) => {
      const field = ['schedule', 'leadTimes', at];
      return [
        ...unknownIds(
          entry,
          'category',
          categories.map((id) => ({ id, field: [...field, 'categories'] })),
          systems,
        ),
        ...unknownIds(
          entry,
          'question',
          doneBy === undefined ? [] : [{ id: doneBy, field: [...field, 'doneBy'] }],
          questions,
        ),
      ];
    }),
  ]);
}

function landscape(pack: PackEntries): Problem[] {
  const systems = categoryIds(pack);
  const modes = new Set(pack.failureModes.map(({ value }) => value.id));
  return pack.landscape.flatMap((entry) => {
    const { exchanges, failures, oversell, exposure } = entry.value;
    const used = [
      ...exchanges.flatMap(({ from, to }, at) => [
        ...from.map((id) => ({ id, field: ['exchanges', at, 'from'] })),
        ...to.map((id) => ({ id, field: ['exchanges', at, 'to'] })),
      ]),
      ...oversell.sellingCategories.map((id) => ({ id, field: ['oversell', 'sellingCategories'] })),
      ...exposure.consentCategories.map((id) => ({ id, field: ['exposure', 'consentCategories'] })),
    ];
    return [
      ...unknownIds(entry, 'category', used, systems),
      ...unknownIds(
        entry,
        'failure mode',
        failures.map(({ mode }, at) => ({ id: mode, field: ['failures', at] })),
        modes,
      ),
    ];
  });
}

function questionIds({ questions }: Pick<PackEntries, 'questions'>): Set<string> {
  return new Set(questions.map(({ value }) => value.id));
}

function categoryIds({ categories: list }: Pick<PackEntries, 'categories'>): Set<string> {
  return new Set(list.map(({ value }) => value.id));
}
