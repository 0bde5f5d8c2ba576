import { PATTERN_WORDS, TOPOLOGY_WORDS } from '../../../state/words.ts';
import { editOf } from '../edit.ts';
import { type Entry, gap, group, said } from '../entry.ts';
import { isNarrow, nameOfEntity, type Page } from '../page.ts';
import { tableEntries } from '../table-entries.ts';

const ROLL_OUT = 'P-DL-05';
const words = (map: Readonly<Record<string, string>>, value: string) => map[value] ?? value.replaceAll('_', ' ');

/** How each flow is built, what would suit it and why, and how the whole is rolled out. */
export function approachEntries(page: Page): Entry[] {
  const { assessment, analysis, width, glyphs } = page;
  const { text, rollout, flows } = analysis.landscape.documents.approach;
  const doubtful = flows.filter(({ fits }) => fits === false).length;
  const rows = flows.map(({ flow, topology, pattern, suits, fits, reason, text: sentence }) => {
    const way = words(TOPOLOGY_WORDS, topology);
    const now = pattern === null ? 'not decided' : words(PATTERN_WORDS, pattern);
    const better = suits.map((one) => words(PATTERN_WORDS, one));
    const sign = fits === false || pattern === null ? glyphs.watch : ' ';
    const cells = [`${sign} ${nameOfEntity(assessment, flow)}`, now, better[0] ?? ''];
    return {
      id: `approach ${flow}`,
      cells: isNarrow(page) ? cells : [...cells.slice(0, 1), way, ...cells.slice(1)],
      edit: editOf(assessment, flow),
      reasons: () => ({
        title: sentence,
        facts: [
          { name: 'Way', text: way },
          { name: 'Pattern', text: now },
          { name: 'Suits, the best first', text: better.join(', ') || 'nothing that is known speaks for one' },
          ...(reason === '' ? [] : [{ name: 'Why', text: reason }]),
        ],
        because: [],
      }),
    };
  });
  const columns = ['  Flow', 'Pattern', 'Suits best'];
  const roll = rollout === null ? 'Roll-out: nobody has said how yet.' : `Roll-out: ${rollout}.`;
  return [
    said('approach', text, width, {
      reasons: () => ({
        title: roll,
        facts: [],
        because: [{ kind: 'answer', ref: ROLL_OUT, text: 'Decided by this answer' }],
      }),
    }),
    gap('approach'),
    ...group(
      'Each flow',
      rows.length === 0
        ? []
        : tableEntries(page, isNarrow(page) ? columns : ['  Flow', 'Way', 'Pattern', 'Suits best'], rows),
      doubtful === 0 ? '' : `${glyphs.watch} another pattern would suit better, or none is decided`,
    ),
  ];
}
