import type { Assessment, LandscapeCollection } from './assessment.ts';
import type { Problem } from './problem.ts';

/** An entity as a file says it where a scenario comes first: only the fields given, to lay over the scenario's. */
export type Overlay = {
  id: string;
  /** The given fields, validated. */
  fields: Readonly<Record<string, unknown>>;
  /** The whole entity with defaults; undefined where required fields are not given. */
  whole?: Readonly<Record<string, unknown>>;
  /** Required fields that are not given: the scenario must bring them. */
  missing: readonly string[];
  /** The file gave it no id. */
  generated: boolean;
};

export type ByLandscapeCollection<T> = Record<LandscapeCollection, T>;

/** An assessment file that was read. */
export type ParsedFile = {
  /**
   * What the file says, with defaults. Where a scenario is named and not yet applied, the landscape holds only what is
   * complete in itself: use mergeScenario.
   */
  assessment: Assessment;
  /** Ids that the file strikes out of its scenario. */
  struck: ByLandscapeCollection<string[]>;
  /** The scenario named. */
  scenario?: string;
  /** True: the scenario's entities are in the file already, it must not be merged again. */
  scenarioApplied: boolean;
  /** What goes over the scenario; empty lists where none is to be applied. */
  overlay: ByLandscapeCollection<Overlay[]>;
  /** The file gave the assessment a name; else `assessment.name` was taken from the file's or the scenario's. */
  named: boolean;
  /** Line of a field by its path with ids (`systems.erp.criticality`), or of what is around it. */
  locate(field: string): number | undefined;
  /** File as the user named it. */
  file: string;
  /** Warnings; errors are thrown. */
  problems: Problem[];
};
