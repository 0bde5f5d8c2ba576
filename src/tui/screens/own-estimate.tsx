import { Box, Text } from 'ink';
import { useState } from 'react';
import { Form } from '../components/form.tsx';
import { Frame } from '../components/frame.tsx';
import { KeyLevel, useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useOpenSession, useWizard } from '../hooks/use-wizard.tsx';
import type { Faults, Values } from '../state/forms/field.ts';
import { formOf } from '../state/forms/forms.ts';
import { keepForm } from '../state/keep-form.ts';
import { wrap } from '../text/fit.ts';
import { theme } from '../theme.ts';

const WHY = 'First your own figure: who has seen the risks estimates too low. Enter goes on without one.';

/** One three-point figure of the whole project, on the way to the results. While nothing is written, Enter goes on. */
export function OwnEstimate() {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width, body } = useLayout();
  const [form] = useState(() => formOf(session.assessment, wizard.bank, { of: 'own-estimate' }));
  const [isBlank, setBlank] = useState(true);
  const goOn = () => wizard.dispatch({ type: 'replace', place: { screen: 'results', tab: 'verdict' } });
  const keep = (values: Values): Faults => {
    const faults = keepForm(wizard, form, values);
    if (Object.keys(faults).length === 0) goOn();
    return faults;
  };
  const why = wrap(WHY, width);
  return (
    <Frame contexts={[...(isBlank ? (['skip'] as const) : []), 'form', 'dialog']}>
      {/* In front of the field, which would take the letter. */}
      <KeyLevel level="dialog">
        <Skip isActive={isBlank} onSkip={goOn} />
      </KeyLevel>
      <Form
        form={form}
        width={width}
        rows={body - why.length - 1}
        onChange={(values) => setBlank(Object.values(values).every((value) => value.trim() === ''))}
        onKeep={keep}
        onCancel={() => wizard.dispatch({ type: 'back' })}
      />
      <Box flexShrink={0} height={1} />
      {why.map((line) => (
        <Text key={line} {...theme.muted}>
          {line}
        </Text>
      ))}
    </Frame>
  );
}

function Skip({ isActive, onSkip }: { isActive: boolean; onSkip: () => void }) {
  useCommands('skip', { skip: onSkip }, isActive);
  return null;
}
