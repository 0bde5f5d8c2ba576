import { useFind } from '../../components/find-in-list.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import type { NavigationAction } from '../../state/navigation.ts';
import { tryDone } from '../../state/trying-out.ts';
import { plain } from '../../text/span.ts';
import { ScreenGlossary } from '../glossary.tsx';
import { Entries, textInSight, useEntries } from './entries.tsx';
import { type Entry, textOfReasons } from './entry.ts';
import { Why } from './why.tsx';

type Props = { name: string; entries: readonly Entry[]; width: number; rows: number };

/** A page of the results: its lines, of which Enter opens the one with the mark. */
export function EntryPage({ name, entries, width, rows }: Props) {
  const wizard = useWizard();
  const { dialog } = useWizardState().navigation;
  const focused = useEntries(`results ${name}`, entries, rows);
  const names = () =>
    entries.filter(({ still }) => still !== true).map(({ lines }) => plain(...(lines[0] ?? [])).trim());
  const finding = useFind(`results ${name}`, names, { width, rows });
  const { reasons, place, edit } = focused ?? {};
  const open = (): NavigationAction => {
    if (place !== undefined) return { type: 'go', place };
    return reasons === undefined
      ? { type: 'tell', notice: { tone: 'info', text: 'This line says all there is.' } }
      : { type: 'open-dialog', dialog: { kind: 'why' } };
  };
  useCommands('results', {
    open: () => wizard.dispatch(open()),
    glossary: () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'glossary' } }),
    try: () => focused && tryDone(wizard, answersBehind(focused), plain(...(focused.lines[0] ?? [])), focused.about),
    edit: () =>
      wizard.dispatch(
        edit === undefined
          ? { type: 'tell', notice: { tone: 'info', text: 'This line follows from others: ⏎ says from which.' } }
          : { type: 'go', place: edit },
      ),
  });
  if (finding !== undefined) return finding;
  if (dialog?.kind === 'glossary') {
    const ofReasons = dialog.behind?.kind === 'why' && reasons !== undefined;
    const said = ofReasons ? textOfReasons(reasons()) : textInSight(entries, focused, rows);
    return <ScreenGlossary name={name} said={said} width={width} rows={rows} />;
  }
  if (dialog?.kind === 'why' && reasons !== undefined) return <Why reasons={reasons()} width={width} rows={rows} />;
  return <Entries entries={entries} focused={focused} width={width} rows={rows} />;
}

/** The answers that a line rests on. */
function answersBehind({ reasons, question }: Entry): string[] {
  const behind = reasons?.().because.flatMap(({ kind, ref }) => (kind === 'answer' ? [ref] : [])) ?? [];
  return question === undefined ? behind : [question, ...behind];
}
