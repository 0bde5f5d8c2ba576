import type { Step } from '../../../bank/interview.ts';
import { useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import { goTo, markNotApplicable, replyTo, setEvidence, setNote, setUntil } from '../../state/answering.ts';
import type { Dialog } from '../../state/navigation.ts';
import { NotApplicableDialog, NoteDialog } from './dialogs.tsx';
import { EvidenceDialog, UntilDialog } from './evidence.tsx';
import { Exception } from './exception.tsx';

/** Rows of the answers, which a dialog may take in their place. */
const ASK_ROWS = 6;

/** What is asked about the answer, in place of the answers. */
export function Ask({ dialog, step, width }: { dialog: Dialog; step: Step; width: number }) {
  const wizard = useWizard();
  const { session, side } = useOpenSession();
  const reply = replyTo(session.assessment, step, side);
  const shared = { reply, width, onCancel: () => wizard.dispatch({ type: 'close-dialog' }) };
  switch (dialog.kind) {
    case 'note':
      return <NoteDialog {...shared} onAccept={(note) => setNote(wizard, step, note)} />;
    case 'evidence':
      return <EvidenceDialog {...shared} onAccept={(evidence, until) => setEvidence(wizard, step, evidence, until)} />;
    case 'until':
      return <UntilDialog {...shared} onAccept={(until) => setUntil(wizard, step, until)} />;
    case 'not-applicable':
      return <NotApplicableDialog {...shared} onAccept={(reason) => markNotApplicable(wizard, step, reason)} />;
    case 'exception': {
      const askApart = (key: string) => {
        wizard.dispatch({ type: 'ask-apart', key });
        goTo(wizard, key);
      };
      return <Exception step={step} width={width} rows={ASK_ROWS} onTake={askApart} onCancel={shared.onCancel} />;
    }
    case 'go-to':
    case 'glossary':
    case 'why':
    case 'path':
    case 'compare-with':
    case 'snapshot':
    case 'remove':
    case 'pick-flow':
    case 'add-flow':
    case 'find-system':
      return null;
  }
}
