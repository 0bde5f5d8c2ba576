import type { AnswerKey } from '../../../model/answer.ts';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useOpenSession, useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import { interviewView, stepOf } from '../../state/interview-view.ts';

/** Lets Enter lead to the question of an answer, if it is asked; back leads here again. */
export function useQuestion(key: AnswerKey | undefined): void {
  const wizard = useWizard();
  const { assessment } = useOpenSession().session;
  const { exceptions } = useWizardState().navigation;
  useCommands('reasons', {
    open: () => {
      const step = key && stepOf(interviewView(assessment, wizard.bank, exceptions), key);
      if (step) wizard.dispatch({ type: 'go', place: { screen: 'interview', at: step.key } });
    },
  });
}
