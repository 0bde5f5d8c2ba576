import { Box, Text } from 'ink';
import { useReducer, useState } from 'react';
import { FormField } from '../components/form-field.tsx';
import { Frame } from '../components/frame.tsx';
import { useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useGlyphs, useOpenSession, useWizard } from '../hooks/use-wizard.tsx';
import { changesOf, entityForm, formFault } from '../state/entity-form.ts';
import { formStart, reduceForm } from '../state/form.ts';
import { keepEntity } from '../state/landscaping.ts';
import type { Tab } from '../state/navigation.ts';
import { theme } from '../theme.ts';

const ONE: Record<Tab, string> = { systems: 'system', dataObjects: 'data object', flows: 'flow' };

/** The form of one system, data object or flow. */
export function Entity({ tab, id }: { tab: Tab; id: string | undefined }) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width, body } = useLayout();
  const glyphs = useGlyphs();
  // The form as it was when it was opened: what differs from it is what the person changed.
  const [fields] = useState(() => entityForm(session.assessment, wizard.bank, tab, id));
  const [form, dispatch] = useReducer(reduceForm, fields, formStart);
  const onKeep = form.focus === fields.length;
  const keep = () => {
    const fault = formFault(tab, form.values);
    if (fault !== undefined) {
      dispatch({ type: 'refuse', ...fault, focus: fields.findIndex(({ name }) => name === fault.field) });
      return;
    }
    keepEntity(wizard, tab, id, form.values.name || id || 'new', changesOf(fields, form.values, id === undefined));
  };
  // First, since Enter leads to the next line elsewhere.
  useCommands('text', { accept: keep }, onKeep);
  useCommands('form', {
    accept: keep,
    'next-field': () => dispatch({ type: 'move-focus', by: 1, last: fields.length }),
    'previous-field': () => dispatch({ type: 'move-focus', by: -1, last: fields.length }),
  });
  useCommands('dialog', { cancel: () => wizard.dispatch({ type: 'back' }) });
  const focused = fields[form.focus];
  // Title, fields, the line that keeps the form and the hint; with room, empty rows between them.
  const roomy = body >= fields.length + 7;
  const hint = form.fault?.text ?? focused?.hint ?? 'Enter keeps what stands here.';
  return (
    <Frame contexts={['form', 'dialog']}>
      <Box flexDirection="column" flexShrink={0} paddingTop={roomy ? 1 : 0}>
        <Text {...theme.title}>
          {id === undefined
            ? `A new ${ONE[tab]}`
            : `The ${ONE[tab]} ${fields.find(({ name }) => name === 'name')?.value || id}`}
        </Text>
        {roomy && <Text> </Text>}
        {fields.map((field, index) => (
          <FormField
            key={field.name}
            field={field}
            value={form.values[field.name] ?? ''}
            isFocused={index === form.focus}
            width={width}
            onChange={(value) => dispatch({ type: 'set-value', field: field.name, value })}
          />
        ))}
        {roomy && <Text> </Text>}
        <Text {...(onKeep ? theme.focus : {})}>{`${onKeep ? glyphs.pointer : ' '} Keep`}</Text>
        {roomy && <Text> </Text>}
        <Text {...(form.fault ? theme.danger : theme.muted)} wrap="truncate">
          {form.fault ? `${glyphs.flag} ${hint}` : hint}
        </Text>
      </Box>
    </Frame>
  );
}
