import type { Difference } from '../model/join-facts.ts';
import { Refusal } from './io/exit-code.ts';
import { bankOf, type Globals, storeOf } from './io/globals.ts';
import { print, printJson, tell } from './io/output.ts';
import { openSource } from './source.ts';

export type MergeOptions = {
  as?: 'business,technology' | 'technology,business';
  take?: 'first' | 'second';
  name?: string;
};

const SHOWN = 12;

/** `plimsoll merge A B`: two people's assessments of one project as a session of its own, locked where one of them is; A and B stay. */
export async function merge(a: string, b: string, { as, take, name }: MergeOptions, globals: Globals): Promise<void> {
  const [bank, store, { joinAssessments }] = await Promise.all([
    bankOf(globals),
    storeOf(globals),
    import('../model/join.ts'),
  ]);
  const first = await openSource(a, bank, globals);
  const second = await openSource(b, bank, globals);
  const sides =
    as &&
    ({ 'business,technology': ['business', 'technology'], 'technology,business': ['technology', 'business'] } as const)[
      as
    ];
  const { assessment, differences } = joinAssessments(first.assessment, second.assessment, {
    ...(sides && { as: sides }),
    ...(take && { take }),
  });
  const open = differences.filter(({ taken }) => taken === 'open');
  if (open.length > 0) {
    throw new Refusal(
      `${first.label} and ${second.label} answer ${open.length === 1 ? 'one question' : `${open.length} questions`} differently:\n${lines(open)}`,
      '--as business,technology keeps both answers beside each other (the first is business), --take first or second chooses',
    );
  }
  const { id } = store.create(
    { ...assessment, ...(name !== undefined && { name }) },
    { screen: 'interview' },
    first.lock ?? second.lock,
  );
  if (globals.json) {
    printJson({ id, name: name ?? assessment.name, differences });
    return;
  }
  if (differences.length > 0)
    tell(
      `They differed in ${differences.length === 1 ? 'one place' : `${differences.length} places`}:\n${lines(differences)}`,
    );
  print(id);
}

const TAKEN = { first: 'the first counts', second: 'the second counts', both: 'both stand', open: 'not decided' };

function lines(differences: readonly Difference[]): string {
  const shown = differences
    .slice(0, SHOWN)
    .map(({ place, first, second, taken }) => `  ${place}: ${brief(first)} and ${brief(second)} (${TAKEN[taken]})`);
  return [
    ...shown,
    ...(differences.length > SHOWN ? [`  ... and ${differences.length - SHOWN} more (--json lists all)`] : []),
  ].join('\n');
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
