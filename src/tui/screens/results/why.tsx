import { KeyLevel, useCommands } from '../../hooks/use-keys.tsx';
import { useGlyphs, useWizard } from '../../hooks/use-wizard.tsx';
import { Entries, useEntries } from './entries.tsx';
import { type Reasons, reasonEntries } from './entry.ts';
import { useQuestion } from './use-question.ts';

type Props = { reasons: Reasons; width: number; rows: number };

/** In front of a page: all there is to say about one line, and the answers and rules behind it. */
export function Why(props: Props) {
  return (
    <KeyLevel level="dialog">
      <Page {...props} />
    </KeyLevel>
  );
}

function Page({ reasons, width, rows }: Props) {
  const wizard = useWizard();
  const glyphs = useGlyphs();
  const entries = reasonEntries(reasons, width - 2, glyphs);
  const focused = useEntries(`why ${reasons.title}`, entries, rows);
  useQuestion(focused?.question);
  useCommands('reasons', {
    glossary: () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'glossary', behind: { kind: 'why' } } }),
  });
  useCommands('overlay', { close: () => wizard.dispatch({ type: 'close-dialog' }) });
  return <Entries entries={entries} focused={focused} width={width - 2} rows={rows} />;
}
