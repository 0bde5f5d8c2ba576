/** Conventions of the scales themselves. What a pack may tune stands in its scoring constants, not here. */

/** Points of the best answer: verified. */
export const TOP_POINTS = 4;

/** Criticality from which a system counts as critical: 3 high, 4 mission-critical. */
export const CRITICAL_FROM = 3;

/** Criticality that stands for the project as a whole where a loss is computed: its factor is the neutral one. */
export const PROJECT_LOSS_CRITICALITY = 3;

/** Criticality of the project as a whole where unknowns are ranked: what concerns everything comes first. */
export const PROJECT_FIND_OUT_CRITICALITY = 4;

/** Name of the scope of questions about the project as a whole. */
export const PROJECT = 'project';

/** Name of the scope of one answer that holds for every flow without an answer of its own. */
export const ALL_FLOWS = 'all flows';

/** Group of a golden record that is stated for the whole data object. */
export const WHOLE_OBJECT = 'all';
