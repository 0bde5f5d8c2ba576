import { useState } from 'react';
import { Form } from '../components/form.tsx';
import { Frame } from '../components/frame.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useWizard, useWizardState } from '../hooks/use-wizard.tsx';
import type { Faults, Values } from '../state/forms/field.ts';
import { preferencesFrom, settingsForm } from '../state/forms/settings.ts';
import { kindFaults } from '../state/forms/values.ts';
import { keepForm } from '../state/keep-form.ts';

/** What holds for the open assessment, what for this computer, and what the question bank sets. */
export function Settings({ isOpen }: { isOpen: boolean }) {
  const wizard = useWizard();
  const { preferences } = useWizardState();
  const { width, body } = useLayout();
  const [form] = useState(() =>
    settingsForm(isOpen ? wizard.session?.assessment : undefined, preferences, wizard.bank),
  );
  const keep = (values: Values): Faults => {
    const faults = { ...kindFaults(form.fields, values), ...form.check?.(values) };
    const refused = Object.keys(faults).length > 0 ? faults : isOpen ? keepForm(wizard, form, values) : {};
    if (Object.keys(refused).length > 0) return refused;
    wizard.dispatch({ type: 'back' });
    wizard.prefer(preferencesFrom(preferences, values));
    return {};
  };
  return (
    <Frame contexts={['form', 'dialog']}>
      <Form form={form} width={width} rows={body} onKeep={keep} onCancel={() => wizard.dispatch({ type: 'back' })} />
    </Frame>
  );
}
