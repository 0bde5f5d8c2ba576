import { InputError } from '../../model/problem.ts';
import type { Faults, Form, Values } from './forms/field.ts';
import { faultsOf, kindFaults } from './forms/values.ts';
import type { Wizard } from './wizard.ts';

/** Keeps what a form says, as one step that can be undone; else the faults, by field. */
export function keepForm(wizard: Wizard, form: Form, values: Values): Faults {
  const { session } = wizard;
  const faults = { ...kindFaults(form.fields, values), ...form.check?.(values) };
  if (session === undefined || Object.keys(faults).length > 0) return faults;
  try {
    const assessment = form.keep(session.assessment, values);
    wizard.dispatch({ type: 'change-assessment', assessment, label: form.label(values) });
    return {};
  } catch (error) {
    if (error instanceof InputError) return faultsOf(error.problems, form.fields);
    throw error;
  }
}
