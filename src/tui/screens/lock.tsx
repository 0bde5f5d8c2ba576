import { Asking } from '../components/asking.tsx';
import { NewPassphrase } from '../components/new-passphrase.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useWizard } from '../hooks/use-wizard.tsx';
import { lockOpen } from '../state/locking.ts';

/** Asks twice for a passphrase, and locks the open assessment with it. */
export function Lock() {
  const wizard = useWizard();
  const { width } = useLayout();
  return (
    <Asking>
      <NewPassphrase
        label="A passphrase to lock it with?"
        what="The assessment and its snapshots are encrypted on the disk."
        width={width}
        busy="Locking it ..."
        onAccept={(passphrase) => lockOpen(wizard, passphrase)}
        onCancel={() => wizard.dispatch({ type: 'back' })}
      />
    </Asking>
  );
}
