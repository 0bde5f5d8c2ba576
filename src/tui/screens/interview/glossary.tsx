import type { Question } from '../../../bank/schema.ts';
import { Scroll, type ScrollLine } from '../../components/scroll.tsx';
import { Spans } from '../../components/spans.tsx';
import { KeyLevel, useCommands } from '../../hooks/use-keys.tsx';
import { useWizard } from '../../hooks/use-wizard.tsx';
import { termsOf } from '../../state/terms.ts';
import { BLANK, type Line, wrapped } from '../../text/span.ts';

type Props = { question: Question; title: string; width: number; rows: number };

/** In front of a question: the terms it uses, each explained in two sentences. */
export function Glossary(props: Props) {
  return (
    <KeyLevel level="dialog">
      <Terms {...props} />
    </KeyLevel>
  );
}

function Terms({ question, title, width, rows }: Props) {
  const wizard = useWizard();
  const close = () => wizard.dispatch({ type: 'close-dialog' });
  useCommands('dialog', { cancel: close });
  useCommands('interview', { glossary: close });
  const terms = termsOf(question, wizard.bank.glossary);
  const lines: Line[] = [
    ...wrapped(title, width, { tone: 'title' }),
    BLANK,
    ...(terms.length === 0 ? wrapped('No term of the glossary is used here.', width, { tone: 'muted' }) : []),
    ...terms.flatMap(({ term, also, text }): Line[] => [
      [
        { text: term, tone: 'focus' },
        { text: also.length === 0 ? '' : `  (${also.join(', ')})`, tone: 'muted' },
      ],
      ...wrapped(text, width),
      BLANK,
    ]),
  ];
  const rowsOf = lines.map((line, at): ScrollLine => ({ id: `${at}`, content: <Spans line={line} /> }));
  return <Scroll name={`glossary ${question.id}`} lines={rowsOf} rows={rows} />;
}
