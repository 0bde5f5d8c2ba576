import { type Named, PickName } from '../../components/pick-name.tsx';
import { KeyLevel } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import type { Exchanged } from '../../state/exchange.ts';
import { addFlow } from '../../state/exchanging.ts';
import type { Dialog } from '../../state/navigation.ts';
import { RemoveDialog } from '../remove-dialog.tsx';

/** Stands for a data object that somebody will name later. */
const LATER: Named = { id: '*', name: 'to be said later' };

type Props = {
  dialog: Dialog;
  from: Named | undefined;
  to: Named | undefined;
  /** Those of the cell with the mark. */
  flows: readonly Exchanged[];
  systems: readonly Named[];
  rows: number;
  onFlow: (id: string) => void;
  onFind: (id: string, as: 'from' | 'to') => void;
};

/** What is asked below the table. */
export function ExchangeDialog(props: Props) {
  return (
    <KeyLevel level="dialog">
      <Asked {...props} />
    </KeyLevel>
  );
}

function Asked({ dialog, from, to, flows, systems, rows, onFlow, onFind }: Props) {
  const wizard = useWizard();
  const { assessment } = useOpenSession().session;
  const { width } = useLayout();
  const shared = { width, rows, onCancel: () => wizard.dispatch({ type: 'close-dialog' }) };
  if (dialog.kind === 'remove') return <RemoveDialog of={dialog.of} id={dialog.id} rows={rows} />;
  if (dialog.kind === 'pick-flow') {
    return (
      <PickName
        {...shared}
        label={dialog.to === 'remove' ? 'Which flow goes?' : 'Which flow?'}
        placeholder="a few letters of it"
        items={flows.map(({ flow, name }) => ({ id: flow.id, name }))}
        onTake={({ id }) => onFlow(id)}
      />
    );
  }
  if (dialog.kind === 'find-system') {
    return (
      <PickName
        {...shared}
        label="Go to a system: Enter as the one that sends, Tab as the one that receives"
        placeholder="a few letters of its name"
        items={systems}
        onTake={({ id }) => onFind(id, 'from')}
        onTab={({ id }) => onFind(id, 'to')}
      />
    );
  }
  if (dialog.kind !== 'add-flow' || from === undefined || to === undefined) return null;
  const objects = assessment.dataObjects.map(({ id, name }) => ({ id, name }));
  return (
    <PickName
      {...shared}
      label={`What does ${from.name} send to ${to.name}?`}
      placeholder="a data object; a new name adds it"
      items={[...objects, LATER]}
      onTake={({ id }) => addFlow(wizard, from.id, to.id, id === LATER.id ? 'not said' : { id })}
      onNew={(name) => addFlow(wizard, from.id, to.id, { name })}
    />
  );
}
