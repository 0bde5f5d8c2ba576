import { clamp } from '../text/window.ts';
import type { Faults, Field, Values } from './forms/field.ts';
import { valuesOf } from './forms/values.ts';

export type FormState = {
  values: Values;
  /** Number of the field; behind the last one stands the line that keeps the form. */
  focus: number;
  faults: Faults;
};

export type FormAction =
  | { type: 'set-value'; field: string; value: string }
  | { type: 'move-focus'; by: 1 | -1; last: number }
  | { type: 'refuse'; faults: Faults; focus: number };

/** A form with the mark on its first field, or on the one of a name. */
export function formStart({ fields, at }: { fields: readonly Field[]; at?: string | undefined }): FormState {
  const focus = fields.findIndex(({ name }) => name === at);
  return { values: valuesOf(fields), focus: Math.max(0, focus), faults: {} };
}

export function reduceForm(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case 'set-value': {
      const { [action.field]: _, ...faults } = state.faults;
      return { ...state, values: { ...state.values, [action.field]: action.value }, faults };
    }
    case 'move-focus':
      return { ...state, focus: clamp(state.focus + action.by, 0, action.last) };
    case 'refuse':
      return { ...state, focus: Math.max(0, action.focus), faults: action.faults };
  }
}
