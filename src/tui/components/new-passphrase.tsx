import { useState } from 'react';
import { checkPassphrase, NO_WAY_BACK } from '../../sessions/age/lock.ts';
import { SecretPrompt } from './secret-prompt.tsx';

type Props = {
  label: string;
  /** What it locks, a sentence. */
  what: string;
  width: number;
  /** Said while `onAccept` works. */
  busy: string;
  /** Takes the passphrase once it was given twice. Resolves to what is wrong, if anything. */
  onAccept: (passphrase: string) => Promise<string | undefined>;
  onCancel: () => void;
};

/** Asks for a new passphrase, unseen and twice, and says that nothing brings it back. */
export function NewPassphrase({ label, what, width, busy, onAccept, onCancel }: Props) {
  const [first, setFirst] = useState<string>();
  const [differed, setDiffered] = useState(false);
  const take = async (text: string) => {
    const fault = checkPassphrase(text);
    if (fault === undefined) setFirst(text);
    return fault;
  };
  const again = async (text: string) => {
    if (text === first) return onAccept(text);
    setFirst(undefined);
    setDiffered(true);
    return undefined;
  };
  return (
    <SecretPrompt
      key={first === undefined ? 'first' : 'again'}
      label={first === undefined ? `${differed ? 'They differed. ' : ''}${label}` : 'The same once more'}
      hint={first === undefined ? `${what} ${NO_WAY_BACK}` : NO_WAY_BACK}
      width={width}
      busy={busy}
      onAccept={first === undefined ? take : again}
      onCancel={onCancel}
    />
  );
}
