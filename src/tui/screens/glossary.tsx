import { useMemo } from 'react';
import type { GlossaryEntry } from '../../bank/schema.ts';
import { Heading } from '../components/heading.tsx';
import { Scroll, type ScrollLine } from '../components/scroll.tsx';
import { Spans } from '../components/spans.tsx';
import { KeyLevel, useCommands } from '../hooks/use-keys.tsx';
import { useWizard, useWizardState } from '../hooks/use-wizard.tsx';
import { termsIn } from '../state/terms.ts';
import { wrap } from '../text/fit.ts';
import { BLANK, type Line, wrapped } from '../text/span.ts';

type Props = {
  /** How far it is scrolled is kept under this name. */
  name: string;
  title: string;
  terms: readonly GlossaryEntry[];
  width: number;
  rows: number;
};

/** In front of a screen: the terms it uses, each explained in two sentences. */
export function Glossary(props: Props) {
  return (
    <KeyLevel level="dialog">
      <Terms {...props} />
    </KeyLevel>
  );
}

function Terms({ name, title, terms, width, rows }: Props) {
  const wizard = useWizard();
  const { dialog } = useWizardState().navigation;
  const behind = dialog?.kind === 'glossary' ? dialog.behind : undefined;
  const close = () =>
    wizard.dispatch(behind === undefined ? { type: 'close-dialog' } : { type: 'open-dialog', dialog: behind });
  useCommands('overlay', { close });
  useCommands('interview', { glossary: close });
  const lines: Line[] = [
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
  const all: ScrollLine[] = [
    ...wrap(title, width).map((line) => ({ id: line, content: <Heading>{line}</Heading> })),
    ...lines.map((line, at) => ({ id: `${at}`, content: <Spans line={line} /> })),
  ];
  return <Scroll name={`glossary ${name}`} lines={all} rows={rows} />;
}

type ScreenProps = Pick<Props, 'name' | 'width' | 'rows'> & {
  /** What stands on the screen. */
  said: string;
};

/** In front of a screen: the terms that stand on it. */
export function ScreenGlossary({ said, ...props }: ScreenProps) {
  const { glossary } = useWizard().bank;
  const terms = useMemo(() => termsIn(said, glossary), [said, glossary]);
  return <Glossary title="The terms on this screen" terms={terms} {...props} />;
}
