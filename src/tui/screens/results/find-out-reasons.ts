import type { FindOut } from '../../../analysis/schema.ts';
import type { Reasons } from './entry.ts';
import { type Page, scopeName } from './page.ts';

/** Why a question is worth asking. */
export function findOutReasons({ assessment }: Page, { text, scope, answeredBy, key, because }: FindOut): Reasons {
  return {
    title: text,
    facts: [
      { name: 'Where', text: scopeName(assessment, scope) },
      { name: 'Ask', text: answeredBy },
    ],
    because: [{ kind: 'answer', ref: key, text: 'Nobody knows the answer yet' }, ...because],
  };
}
