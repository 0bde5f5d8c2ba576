import type { Assessment, Collection } from '../../model/assessment.ts';
import type { Subject } from './forms/subject.ts';
import type { Place } from './navigation.ts';

export type FactRow = {
  id: string;
  cells: readonly string[];
  /** Where it is changed. */
  open: Place;
  /** How it is taken out: at once, or after asking since it takes something along. */
  remove?: { label: string; edit: (a: Assessment) => Assessment } | { of: Collection; id: string };
};

export type FactTable = {
  columns: readonly string[];
  rows: readonly FactRow[];
  /** The column that a narrow terminal does without. */
  spare: number;
  /** What a new one is; absent: nothing can be added. */
  add?: Subject;
  /** Said where there is none. */
  empty: string;
};
