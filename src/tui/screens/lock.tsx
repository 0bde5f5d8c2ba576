import { useState } from 'react';
import { checkPassphrase, NO_WAY_BACK } from '../../sessions/age/lock.ts';
import { Asking } from '../components/asking.tsx';
import { SecretPrompt } from '../components/secret-prompt.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useWizard } from '../hooks/use-wizard.tsx';
import { lockOpen } from '../state/locking.ts';

const WHAT = 'The assessment and its snapshots are encrypted on the disk.';

/** Asks twice for a passphrase, and locks the open assessment with it. */
export function Lock() {
  const wizard = useWizard();
  const { width } = useLayout();
  const [first, setFirst] = useState<string>();
  const [differed, setDiffered] = useState(false);
  const again = async (text: string) => {
    if (text === first) return lockOpen(wizard, text);
    setFirst(undefined);
    setDiffered(true);
    return undefined;
  };
  const take = async (text: string) => {
    const fault = checkPassphrase(text);
    if (fault === undefined) setFirst(text);
    return fault;
  };
  return (
    <Asking>
      <SecretPrompt
        key={first === undefined ? 'first' : 'again'}
        label={
          first === undefined
            ? `${differed ? 'They differed. ' : ''}A passphrase to lock it with?`
            : 'The same once more'
        }
        hint={first === undefined ? `${WHAT} ${NO_WAY_BACK}` : NO_WAY_BACK}
        width={width}
        busy="Locking it ..."
        onAccept={first === undefined ? take : again}
        onCancel={() => wizard.dispatch({ type: 'back' })}
      />
    </Asking>
  );
}
