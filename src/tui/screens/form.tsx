import { useState } from 'react';
import { Form } from '../components/form.tsx';
import { Frame } from '../components/frame.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useOpenSession, useWizard } from '../hooks/use-wizard.tsx';
import type { Faults, Values } from '../state/forms/field.ts';
import { formOf } from '../state/forms/forms.ts';
import { markAfter, type Subject } from '../state/forms/subject.ts';
import { keepForm } from '../state/keep-form.ts';

type Props = {
  subject: Subject;
  /** The field that the mark begins at. */
  at?: string | undefined;
  /** The list that shows it, where its mark is to move. */
  list?: string | undefined;
};

/** The form of anything that can be stated besides answers. */
export function FormScreen({ subject, at, list }: Props) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width, body } = useLayout();
  // The form as it was when it was opened: what differs from it is what the person changed.
  const [form] = useState(() => formOf(session.assessment, wizard.bank, subject));
  const keep = (values: Values): Faults => {
    const faults = keepForm(wizard, form, values);
    if (Object.keys(faults).length > 0) return faults;
    const after = wizard.session?.assessment ?? session.assessment;
    if (list !== undefined) wizard.dispatch({ type: 'set-cursor', list, at: markAfter(after, subject) });
    wizard.dispatch({ type: 'back' });
    return {};
  };
  return (
    <Frame contexts={['form', 'dialog']}>
      <Form
        form={form}
        at={at}
        width={width}
        rows={body}
        onKeep={keep}
        onCancel={() => wizard.dispatch({ type: 'back' })}
      />
    </Frame>
  );
}
