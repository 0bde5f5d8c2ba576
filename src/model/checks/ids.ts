import { type Assessment, COLLECTIONS, type Collection } from '../assessment.ts';
import type { Problem } from '../problem.ts';
import { nearest } from '../reading/nearest.ts';
import { shown } from '../reading/plain-words.ts';

/** What one entity of a collection is called in a sentence. */
const CALLED: Record<Collection, string> = {
  objectives: 'objective',
  problems: 'problem',
  stakeholders: 'stakeholder',
  existingIntegrations: 'existing integration',
  systems: 'system',
  dataObjects: 'data object',
  flows: 'flow',
  processes: 'process',
  failures: 'failure scenario',
};

type Pointer = string | readonly string[] | undefined;

/** The ids of an assessment, to ask whether a reference resolves. */
export class Ids {
  private readonly known: ReadonlyMap<Collection, ReadonlySet<string>>;

  constructor(private readonly assessment: Assessment) {
    this.known = new Map(COLLECTIONS.map((collection) => [collection, new Set(idsOf(assessment, collection))]));
  }

  has(collection: Collection, id: string): boolean {
    return this.known.get(collection)?.has(id) ?? false;
  }

  all(collection: Collection): readonly string[] {
    return [...(this.known.get(collection) ?? [])];
  }

  /** Faults of one field's reference or references into a collection: errors, or warnings for people. */
  unresolved(collection: Collection, pointer: Pointer, field: string, rule = 'I-01'): Problem[] {
    if (pointer === undefined) return [];
    const ids = typeof pointer === 'string' ? [pointer] : pointer;
    const missing = ids.filter((id) => !this.has(collection, id));
    return missing.map((id) => ({
      severity: collection === 'stakeholders' ? 'warning' : 'error',
      rule,
      field,
      message: `there is no ${CALLED[collection]} ${shown(id)}`,
      mend: this.mend(collection, id),
    }));
  }

  /** I-01: an id stands for one entity of its kind. */
  duplicates(): Problem[] {
    return COLLECTIONS.flatMap((collection) => {
      const ids = idsOf(this.assessment, collection);
      const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
      return [...twice].map(
        (id): Problem => ({
          severity: 'error',
          rule: 'I-01',
          field: `${collection}.${id}`,
          message: `the id ${id} is used twice`,
          mend: 'give each its own id',
        }),
      );
    });
  }

  private mend(collection: Collection, id: string): string {
    const meant = nearest(id, this.all(collection));
    if (meant !== undefined) return `did you mean ${meant}?`;
    return `add it under ${collection}, or point to one that is there`;
  }
}

function idsOf(assessment: Assessment, collection: Collection): string[] {
  return assessment[collection].flatMap(({ id }) => id ?? []);
}
