import type { AnswerKey } from '../../../model/answer.ts';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import { stepOf, viewOf } from '../../state/interview-view.ts';

/** Lets Enter lead to the question of an answer, if it is asked; back leads here again. */
export function useQuestion(key: AnswerKey | undefined): void {
  const wizard = useWizard();
  const { assessment } = useOpenSession().session;
  useCommands('reasons', {
    open: () => {
      const step = key && stepOf(viewOf(wizard, assessment), key);
      wizard.dispatch(
        step
          ? { type: 'go', place: { screen: 'interview', at: step.key } }
          : { type: 'tell', notice: { tone: 'info', text: 'No one question stands behind this line.' } },
      );
    },
  });
}
