import type { Wizard } from './wizard.ts';

/**
 * Shows the results; before them, once, what the people themselves think it takes: who has seen the risks first estimates
 * too low (anchoring). Where nothing is kept, nothing is asked. A quick assessment has time for one figure of the whole project, the others for a list of all flows.
 */
export function showResults(wizard: Wizard): void {
  const { session, navigation } = wizard.getState();
  if (session === undefined) return;
  const { session: open, whatIf, readOnly } = session;
  const { depth, flows, profile } = open.assessment;
  const isKnown =
    flows.length === 0 ||
    flows.some(({ estimate }) => estimate?.override !== undefined) ||
    profile.ownEstimate !== undefined;
  const isKept = whatIf === undefined && readOnly === undefined;
  if (isKnown || !isKept || navigation.effortAsked) {
    wizard.show({ screen: 'results', tab: 'verdict' });
    return;
  }
  wizard.dispatch({ type: 'ask-effort' });
  if (depth === 'quick') {
    wizard.show({ screen: 'own-estimate' });
    return;
  }
  const text =
    'First, what do you think each flow takes? Who sees the risks first estimates too low. r goes on to the results.';
  wizard.show({ screen: 'facts', tab: 'effort' });
  wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
}
