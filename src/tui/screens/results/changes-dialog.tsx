import { PickName } from '../../components/pick-name.tsx';
import { Prompt } from '../../components/prompt.tsx';
import { useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import type { Baseline } from '../../state/changes-since.ts';
import { compareWith, nameFault, offeredName, takeSnapshot } from '../../state/comparing.ts';
import type { Dialog } from '../../state/navigation.ts';
import { dayAndClock } from '../../text/clock.ts';
import { withDays } from '../../text/locale.ts';

/** What a state is called where it is compared with. */
export function nameOfState(baseline: Baseline): string {
  return 'name' in baseline ? baseline.name : `when it was opened, ${dayAndClock(baseline.at)}`;
}

type Props = {
  dialog: Extract<Dialog, { kind: 'compare-with' | 'snapshot' }>;
  /** The name of what it is compared with now. */
  now: string | undefined;
  width: number;
  rows: number;
};

/** What it is compared with, or the name of a snapshot. */
export function AskOfChanges({ dialog, now, width, rows }: Props) {
  const wizard = useWizard();
  const { opened } = useOpenSession();
  const onCancel = () => wizard.dispatch({ type: 'close-dialog' });
  if (dialog.kind === 'snapshot') {
    return (
      <Prompt
        label="Keep the state of now under which name?"
        hint="Later answers leave the snapshot as it is; c compares with it."
        start={offeredName(wizard.services.now(), dialog.taken)}
        isOffered
        width={width}
        check={(name) => nameFault(name, dialog.taken)}
        onAccept={(name) => void takeSnapshot(wizard, name)}
        onCancel={onCancel}
      />
    );
  }
  const all = [{ source: '', name: nameOfState(opened) }, ...dialog.earlier];
  return (
    <PickName
      label="Compare with what?"
      placeholder="a few letters of it"
      items={all.map(({ source, name }) => ({ id: source, name: withDays(name === now ? `${name} (as now)` : name) }))}
      width={width}
      rows={rows}
      onTake={({ id }) => {
        wizard.dispatch({ type: 'close-dialog' }, { type: 'set-cursor', list: 'results changes', at: 0 });
        void compareWith(
          wizard,
          dialog.earlier.find(({ source }) => source === id),
        );
      }}
      onCancel={onCancel}
    />
  );
}
