import {
  type Assessment,
  FORMAT_VERSION,
  LANDSCAPE_COLLECTIONS,
  type Landscape,
  type LandscapeCollection,
} from './assessment.ts';
import type { Depth } from './entities.ts';
import type { Overlay, ParsedFile } from './parsed-file.ts';
import { InputError, type Problem } from './problem.ts';
import { nearest } from './reading/nearest.ts';
import { withoutEntities } from './removal.ts';

type Fields = Readonly<Record<string, unknown>> & { id?: string | undefined };

/**
 * The file over its scenario: what the file gives of an entity wins and confirms it; what only the scenario has is
 * assumed; what the file strikes out goes, and takes along what cannot stand without it. A file whose scenario is applied
 * already is returned as it is. Throws InputError where an entity is in neither or only half in the file.
 */
export function mergeScenario(parsed: ParsedFile, scenario: Landscape & { name?: string }): Assessment {
  const { assessment, struck, scenarioApplied, named } = parsed;
  if (scenarioApplied || parsed.scenario === undefined) return assessment;
  const problems: Problem[] = [];
  const pruned = withoutEntities(scenario, struck);
  const merged = Object.fromEntries(
    LANDSCAPE_COLLECTIONS.map((collection) => {
      problems.push(...strikesInVain(parsed, scenario, collection));
      return [collection, mergeCollection(collection, parsed, scenario[collection], pruned[collection], problems)];
    }),
  ) as Landscape;
  if (problems.length > 0) throw new InputError(problems);
  return { ...assessment, ...merged, ...(!named && scenario.name !== undefined && { name: scenario.name }) };
}

/** A new assessment of a scenario's landscape, all of it assumed until somebody confirms it. */
export function startFromScenario(
  name: string,
  scenarioId: string | undefined,
  landscape: Landscape,
  depth: Depth,
  seed: number,
): Assessment {
  const assumed = Object.fromEntries(
    LANDSCAPE_COLLECTIONS.map((one) => [one, landscape[one].map((entity) => ({ ...entity, assumed: true }))]),
  ) as Landscape;
  return {
    plimsoll: FORMAT_VERSION,
    name,
    ...(scenarioId !== undefined && { scenario: scenarioId }),
    depth,
    seed,
    profile: {},
    objectives: [],
    problems: [],
    stakeholders: [],
    decisions: {},
    existingIntegrations: [],
    treatments: {},
    ...assumed,
    answers: {},
  };
}

function mergeCollection(
  collection: LandscapeCollection,
  parsed: ParsedFile,
  original: readonly Fields[],
  pruned: readonly Fields[],
  problems: Problem[],
): Fields[] {
  const overlays = parsed.overlay[collection].map((overlay) => settleId(overlay, original, parsed.overlay[collection]));
  const byId = new Map(overlays.map((overlay) => [overlay.id, overlay]));
  const survivors = new Map(pruned.map((entity) => [entity.id, entity]));
  const fromScenario = original.flatMap((entity) => {
    const overlay = entity.id === undefined ? undefined : byId.get(entity.id);
    const base = survivors.get(entity.id);
    if (overlay === undefined) return base === undefined ? [] : [{ ...base, assumed: true }];
    const { assumed: _, ...facts } = base ?? entity;
    return [{ ...facts, ...overlay.fields }];
  });
  const known = new Set(original.map(({ id }) => id));
  const added = overlays.filter(({ id }) => !known.has(id));
  for (const { id, missing } of added) {
    for (const field of missing) problems.push(missingField(parsed, `${collection}.${id}`, field));
  }
  return [...fromScenario, ...added.map(({ fields, whole }) => whole ?? fields)];
}

/** An id that the file did not give must not fall on one of the scenario's by chance. */
function settleId(overlay: Overlay, scenario: readonly Fields[], overlays: readonly Overlay[]): Overlay {
  if (!overlay.generated || !scenario.some(({ id }) => id === overlay.id)) return overlay;
  const taken = new Set([...scenario, ...overlays].map(({ id }) => id));
  let id = `${overlay.id}a`;
  while (taken.has(id)) id += 'a';
  const renamed = { ...overlay, id, fields: { ...overlay.fields, id } };
  return overlay.whole ? { ...renamed, whole: { ...overlay.whole, id } } : renamed;
}

function missingField(parsed: ParsedFile, entity: string, field: string): Problem {
  return placed(parsed, entity, {
    severity: 'error',
    field: `${entity}.${field}`,
    message: `is missing, and scenario ${parsed.scenario} has no such entity to take it from`,
    mend: `add ${field}, or check the id`,
  });
}

function strikesInVain(parsed: ParsedFile, scenario: Landscape, collection: LandscapeCollection): Problem[] {
  const ids = scenario[collection].flatMap(({ id }) => id ?? []);
  return parsed.struck[collection]
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const meant = nearest(id, ids);
      return placed(parsed, `${collection}.${id}`, {
        severity: 'error',
        field: `${collection}.${id}`,
        message: `cannot be struck out: scenario ${parsed.scenario} has no such entity`,
        mend: meant ? `did you mean ${meant}?` : `it has: ${ids.join(', ') || 'none'}`,
      });
    });
}

function placed(parsed: ParsedFile, field: string, problem: Problem): Problem {
  const line = parsed.locate(field);
  return { ...problem, file: parsed.file, ...(line !== undefined && { line }) };
}
