import { setDepth } from '../../model/edits/project.ts';
import type { Depth } from '../../model/entities.ts';
import { viewOf } from './interview-view.ts';
import type { Wizard } from './wizard.ts';

/** Another depth, and back to where the person was; tells how many questions that makes. */
export function changeDepth(wizard: Wizard, depth: Depth): void {
  const { session } = wizard;
  wizard.dispatch({ type: 'back' });
  if (session === undefined || session.assessment.depth === depth) return;
  const assessment = setDepth(session.assessment, depth);
  const { progress } = viewOf(wizard, assessment);
  const text = `Now ${depth}: ${progress.answered} of ${progress.total} questions are answered. z takes it back.`;
  wizard.dispatch(
    { type: 'change-assessment', assessment, label: `depth ${depth}` },
    { type: 'tell', notice: { tone: 'info', text } },
  );
}
