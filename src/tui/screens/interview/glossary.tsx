import type { Question } from '../../../bank/schema.ts';
import { useWizard } from '../../hooks/use-wizard.tsx';
import { termsOf } from '../../state/terms.ts';
import { Glossary } from '../glossary.tsx';

type Props = { question: Question; title: string; width: number; rows: number };

/** In front of a question: the terms it uses. */
export function QuestionGlossary({ question, ...props }: Props) {
  const { glossary } = useWizard().bank;
  return <Glossary name={question.id} terms={termsOf(question, glossary)} {...props} />;
}
