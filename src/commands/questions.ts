import type { Question } from '../bank/schema.ts';
import { wrapped } from './io/columns.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { lookOf } from './io/look.ts';
import { print, printJson } from './io/output.ts';

/** `plimsoll questions`: every question with its answers, in the order of the interview. */
export async function questions(globals: Globals): Promise<void> {
  const bank = await bankOf(globals);
  if (globals.json) return printJson(bank.questions);
  const { strong, muted, width } = lookOf(process.stdout, process.env);
  const shown = bank.questions.map((question) =>
    [
      `${strong(question.id)}  ${muted(attributes(question))}`,
      wrapped(question.text, width, '  '),
      ...question.options.map((option, points) => wrapped(`${points}  ${option}`, width, '    ')),
    ].join('\n'),
  );
  print(shown.join('\n\n'));
}

function attributes({ scope, category, phase, depth, weight, answeredBy, gate }: Question): string {
  const about = category === undefined ? scope : `${scope} (${category})`;
  return [about, phase, depth, `weight ${weight}`, answeredBy, ...(gate ? ['gate'] : [])].join(' · ');
}
