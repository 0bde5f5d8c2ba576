import { NO_WAY_BACK } from '../../sessions/age/lock.ts';
import { Asking } from '../components/asking.tsx';
import { SecretPrompt } from '../components/secret-prompt.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useWizard } from '../hooks/use-wizard.tsx';
import { unlock } from '../state/locking.ts';
import type { Place } from '../state/navigation.ts';

type Props = { id: string; way: readonly [Place, ...Place[]] | undefined };

/** Asks for the passphrase of a locked assessment. */
export function Unlock({ id, way }: Props) {
  const wizard = useWizard();
  const { width } = useLayout();
  return (
    <Asking>
      <SecretPrompt
        label={`Passphrase of "${id}"?`}
        hint={NO_WAY_BACK}
        width={width}
        busy="Opening it ..."
        onAccept={(passphrase) => unlock(wizard, id, passphrase, way)}
        onCancel={() => wizard.dispatch({ type: 'back' })}
      />
    </Asking>
  );
}
