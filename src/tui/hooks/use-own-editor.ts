import { useState } from 'react';
import { cleanText } from '../../model/text.ts';
import { messageOf } from '../state/message-of.ts';
import { useLending } from './use-lending.ts';
import { useWizard } from './use-wizard.tsx';

/**
 * Lets the person write in an editor of their own. `onText` gets what they wrote, made safe to show; `fault` says why
 * there is none.
 */
export function useOwnEditor(onText: (text: string) => void): {
  open: (text: string) => void;
  fault: string | undefined;
} {
  const wizard = useWizard();
  const lend = useLending();
  const [fault, setFault] = useState<string>();
  const open = (text: string): void => {
    const { editText } = wizard.services;
    setFault(undefined);
    if (editText === undefined) setFault('Write it here: no other editor can be opened.');
    else if (wizard.session?.lock !== undefined)
      setFault('Write it here: what is locked is not handed to another program.');
    else
      void lend(async () => {
        await editText(text).then(
          (written) => onText(cleanText(written)),
          (error: unknown) => setFault(messageOf(error)),
        );
      });
  };
  return { open, fault };
}
