import type { Wizard } from './wizard.ts';

/**
 * Shows the results; before them, once, the list of the people's own figures: who has seen the risks first estimates too
 * low (anchoring). A quick assessment has no time for that.
 */
export function showResults(wizard: Wizard): void {
  const { session, navigation } = wizard.getState();
  if (session === undefined) return;
  const { depth, flows } = session.session.assessment;
  const isKnown = flows.length === 0 || flows.some(({ estimate }) => estimate?.override !== undefined);
  if (depth === 'quick' || isKnown || navigation.effortAsked) {
    wizard.show({ screen: 'results', tab: 'verdict' });
    return;
  }
  const text =
    'First, what do you think each flow takes? Who sees the risks first estimates too low. r goes on to the results.';
  wizard.dispatch({ type: 'ask-effort' });
  wizard.show({ screen: 'facts', tab: 'effort' });
  wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
}
