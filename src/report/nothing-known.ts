import type { View } from './view.ts';

type Without = (view: View) => string | undefined;

/** The reason where a condition holds; undefined where there is something to tell. */
function where(isEmpty: (view: View) => boolean, reason: string): Without {
  return (view) => (isEmpty(view) ? reason : undefined);
}

const isEmptyLandscape = ({ assessment: { systems, dataObjects, flows } }: View): boolean =>
  systems.length + dataObjects.length + flows.length === 0;

/** Why a chapter has nothing to tell, in a line. */
export const nothingKnown = {
  landscape: where(isEmptyLandscape, 'no system, no data object and no flow is recorded'),
  diagrams: where(({ assessment }) => assessment.systems.length === 0, 'no system is recorded that could be drawn'),
  processes: where(
    ({ assessment }) => assessment.processes.length === 0,
    'No process is recorded: it cannot be said which business process an unready flow stops',
  ),
  load: where(
    ({ assessment }) => assessment.flows.length === 0,
    'no flow is recorded, so nothing can be said of how much it carries and how fresh data is',
  ),
  readiness: where(({ analysis }) => analysis.readiness.project === null, 'no question is answered yet'),
  findings: where(
    (view) => isEmptyLandscape(view) && view.analysis.readiness.project === null,
    'nothing is recorded and nothing answered that something could be found in',
  ),
  systems: where(({ assessment }) => assessment.systems.length === 0, 'no system is recorded'),
  risks: where(
    ({ analysis }) => analysis.risks.length === 0,
    'none of the answers that risks are read from is given yet',
  ),
  effort: where(
    ({ analysis }) => analysis.effort === null || analysis.schedule === null,
    'no flow is recorded that could be estimated',
  ),
  plan: where(
    // Without an action there may still be questions between here and the next verdict.
    ({ analysis: { plan, findOutFirst, expired, progress, verdict } }) =>
      plan.length + findOutFirst.length + expired.length === 0 &&
      (progress.answered === 0 || verdict.level === 'proceed'),
    'no answer calls for an action so far',
  ),
  design: where(({ assessment }) => assessment.flows.length === 0, 'no flow is recorded that could be designed'),
  agreement: where(
    ({ analysis, assessment }) =>
      analysis.alignment === null && analysis.agenda.record.length === 0 && !assessment.minutes?.length,
    'business and technology were not asked apart: whether they see the same project is not known',
  ),
  glossary: where(({ bank }) => bank.glossary.length === 0, 'this bank has none'),
} as const;
