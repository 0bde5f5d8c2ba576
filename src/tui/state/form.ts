import { clamp } from '../text/window.ts';
import type { Field } from './entity-form.ts';

export type FormState = {
  values: Readonly<Record<string, string>>;
  /** Number of the field; behind the last one stands the line that keeps the form. */
  focus: number;
  fault?: { field: string; text: string } | undefined;
};

export type FormAction =
  | { type: 'set-value'; field: string; value: string }
  | { type: 'move-focus'; by: 1 | -1; last: number }
  | { type: 'refuse'; field: string; text: string; focus: number };

export function formStart(fields: readonly Field[]): FormState {
  return { values: Object.fromEntries(fields.map(({ name, value }) => [name, value])), focus: 0 };
}

export function reduceForm(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case 'set-value':
      return { ...state, values: { ...state.values, [action.field]: action.value }, fault: undefined };
    case 'move-focus':
      return { ...state, focus: clamp(state.focus + action.by, 0, action.last) };
    case 'refuse':
      return { ...state, focus: Math.max(0, action.focus), fault: { field: action.field, text: action.text } };
  }
}
