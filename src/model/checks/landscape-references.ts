import { splitAnswerKey } from '../answer.ts';
import type { Assessment } from '../assessment.ts';
import type { DataObject } from '../entities.ts';
import type { Problem } from '../problem.ts';
import { nearest } from '../reading/nearest.ts';
import type { Ids } from './ids.ts';

/** I-01, I-02: what systems, data objects, flows, processes, failures, problems and answers point to. */
export function landscapeReferences(assessment: Assessment, ids: Ids): Problem[] {
  return [
    ...systemReferences(assessment, ids),
    ...assessment.dataObjects.flatMap((object) => objectReferences(object, ids)),
    ...flowReferences(assessment, ids),
    ...processReferences(assessment, ids),
    ...failureReferences(assessment, ids),
    ...problemReferences(assessment, ids),
    ...answerReferences(assessment, ids),
  ];
}

function systemReferences({ systems, existingIntegrations }: Assessment, ids: Ids): Problem[] {
  const ofSystems = systems.flatMap(({ id, processes, interfaces }) => [
    ...ids.unresolved('processes', processes, `systems.${id}.processes`),
    ...(interfaces ?? []).flatMap(({ objects }, index) =>
      ids.unresolved('dataObjects', objects, `systems.${id}.interfaces.${index + 1}.objects`),
    ),
  ]);
  const ofExisting = existingIntegrations.flatMap(({ id, from, to, objects }) => [
    ...ids.unresolved('systems', from, `existingIntegrations.${id}.from`),
    ...ids.unresolved('systems', to, `existingIntegrations.${id}.to`),
    ...ids.unresolved('dataObjects', objects, `existingIntegrations.${id}.objects`),
  ]);
  return [...ofSystems, ...ofExisting];
}

function objectReferences({ id, goldenRecord, attributeGroups, identifier }: DataObject, ids: Ids): Problem[] {
  const field = `dataObjects.${id}.goldenRecord`;
  const problems: Problem[] = [];
  if (typeof goldenRecord === 'string' || Array.isArray(goldenRecord)) {
    problems.push(...ids.unresolved('systems', goldenRecord, field));
  } else if (goldenRecord !== undefined) {
    const groups = attributeGroups?.map((group) => group.id);
    for (const [group, masters] of Object.entries(goldenRecord)) {
      problems.push(...ids.unresolved('systems', masters, `${field}.${group}`));
      if (groups !== undefined && !groups.includes(group)) problems.push(noGroup(`${field}.${group}`, group, groups));
    }
  }
  if (typeof identifier === 'object') {
    problems.push(...ids.unresolved('systems', identifier.issuer, `dataObjects.${id}.identifier.issuer`));
    problems.push(...ids.unresolved('systems', identifier.xref, `dataObjects.${id}.identifier.xref`));
  }
  return problems;
}

function noGroup(field: string, group: string, groups: readonly string[]): Problem {
  const meant = nearest(group, groups);
  return {
    severity: 'error',
    rule: 'I-01',
    field,
    message: `the data object has no attribute group ${group}`,
    mend: meant ? `did you mean ${meant}?` : `it has: ${groups.join(', ') || 'none'}`,
  };
}

function flowReferences({ flows }: Assessment, ids: Ids): Problem[] {
  return flows.flatMap(({ id, from, to, via, objects, processes, objectives }) => [
    ...ids.unresolved('systems', from, `flows.${id}.from`, 'I-02'),
    ...ids.unresolved('systems', to, `flows.${id}.to`, 'I-02'),
    ...ids.unresolved('systems', via, `flows.${id}.via`),
    ...ids.unresolved('dataObjects', objects, `flows.${id}.objects`),
    ...ids.unresolved('processes', processes, `flows.${id}.processes`),
    ...ids.unresolved('objectives', objectives, `flows.${id}.objectives`),
  ]);
}

function processReferences({ processes }: Assessment, ids: Ids): Problem[] {
  return processes.flatMap(({ id, objectives, steps }) => [
    ...ids.unresolved('objectives', objectives, `processes.${id}.objectives`),
    ...steps.flatMap(({ system, flow, objects }, index) => {
      const step = `processes.${id}.steps.${index + 1}`;
      return [
        ...ids.unresolved('systems', system, `${step}.system`),
        ...ids.unresolved('flows', flow, `${step}.flow`),
        ...ids.unresolved('dataObjects', objects, `${step}.objects`),
      ];
    }),
  ]);
}

function failureReferences({ failures }: Assessment, ids: Ids): Problem[] {
  return failures.flatMap(({ id, flow, system, process }, index) => {
    const entity = `failures.${id ?? index + 1}`;
    return [
      ...ids.unresolved('flows', flow, `${entity}.flow`),
      ...ids.unresolved('systems', system, `${entity}.system`),
      ...ids.unresolved('processes', process, `${entity}.process`),
    ];
  });
}

function problemReferences({ problems }: Assessment, ids: Ids): Problem[] {
  return problems.flatMap(({ id, objectives, processes }) => [
    ...ids.unresolved('objectives', objectives, `problems.${id}.objectives`),
    ...ids.unresolved('processes', processes, `problems.${id}.processes`),
  ]);
}

/** Answers about what is not there (any more) are kept and do not count; only a warning, for they may be a typo. */
function answerReferences({ answers }: Assessment, ids: Ids): Problem[] {
  const scopes = [...ids.all('systems'), ...ids.all('dataObjects'), ...ids.all('flows')];
  const known = new Set(scopes);
  return Object.keys(answers).flatMap((key): Problem[] => {
    const { scopeId } = splitAnswerKey(key);
    if (scopeId === undefined || known.has(scopeId)) return [];
    const meant = nearest(scopeId, scopes);
    return [
      {
        severity: 'warning',
        rule: 'I-01',
        field: `answers.${key}`,
        message: `there is no system, data object or flow ${scopeId}: the answer is kept but does not count`,
        mend: meant ? `did you mean ${meant}?` : 'add it, or take the answer out',
      },
    ];
  });
}
