import type { Level } from '../../../../analysis/landscape/schema.ts';
import type { Because } from '../../../../analysis/schema.ts';
import { figure } from '../../../text/numbers.ts';
import { editOf } from '../edit.ts';
import { type Entry, type Fact, gap, group, said } from '../entry.ts';
import { markOf } from '../level-mark.ts';
import { isNarrow, nameOfEntity, namesOf, type Page } from '../page.ts';
import { tableEntries } from '../table-entries.ts';

type Said = { level: Level; text: string; because?: readonly Because[] };

/** Sentences of a check with all of its levels, the worst first. */
function sentences(page: Page, id: string, list: readonly Said[], facts: (one: Said) => Fact[] = () => []): Entry[] {
  const order: readonly Level[] = ['red', 'warn', 'unknown', 'ok'];
  return list
    .map((one, at) => ({ one, at }))
    .toSorted((a, b) => order.indexOf(a.one.level) - order.indexOf(b.one.level))
    .map(({ one, at }) =>
      said(`${id} ${at}`, one.text, page.width, {
        mark: markOf(one.level, page.glyphs),
        reasons: () => ({ title: one.text, facts: facts(one), because: one.because ?? [] }),
      }),
    );
}

/** Along each process: at every hop, whether both ends know that it is the same thing. */
export function identityEntries(page: Page): Entry[] {
  const { assessment, analysis } = page;
  const { chains, hops } = analysis.landscape.identity;
  const inChains = new Set(chains.flatMap((chain) => chain.hops.map(({ flow, object }) => `${flow} ${object}`)));
  const others = hops.filter(({ flow, object }) => !inChains.has(`${flow} ${object}`));
  return [
    ...chains.flatMap(({ process, hops: along, firstBroken, level, text }) =>
      group(
        nameOfEntity(assessment, process),
        [
          said(`chain ${process}`, text, page.width, {
            mark: markOf(level, page.glyphs),
            reasons: () => ({
              title: text,
              facts: firstBroken === null ? [] : [{ name: 'Breaks first', text: firstBroken.text }],
              because: [],
            }),
          }),
          ...sentences(page, `hop ${process}`, along),
        ],
        'hop by hop',
      ),
    ),
    ...group('Flows of no process', sentences(page, 'hop', others)),
  ];
}

/** At which multiple of today's peak each flow breaks, and what each system bears. */
export function capacityEntries(page: Page): Entry[] {
  const { assessment, analysis, width } = page;
  const { flows, systems, text } = analysis.landscape.capacity;
  const rows = flows.map(({ flow, callsPerMinute, tightest, breaksAt, level, text: sentence, because, catchUp }) => {
    const calls = callsPerMinute === null ? '?' : figure(callsPerMinute);
    const end = tightest === null ? '?' : nameOfEntity(assessment, tightest.system);
    const at = breaksAt === null ? '?' : `${figure(breaksAt)} x`;
    const name = nameOfEntity(assessment, flow);
    const after = catchUp.never
      ? 'never: the peak is more than it bears'
      : catchUp.hours === null
        ? 'not known'
        : `${figure(catchUp.hours)} h`;
    return {
      id: `capacity ${flow}`,
      cells: isNarrow(page) ? [name, at] : [name, calls, end, at],
      edit: editOf(assessment, flow),
      tone: level === 'red' ? ('danger' as const) : level === 'warn' ? ('watch' as const) : undefined,
      reasons: () => ({
        title: sentence,
        facts: [{ name: `Caught up after an outage of ${figure(catchUp.outageHours)} h`, text: after }],
        because,
      }),
    };
  });
  const columns = isNarrow(page) ? ['Flow', 'Breaks at'] : ['Flow', 'Calls a minute', 'Tightest end', 'Breaks at'];
  return [
    said('capacity', text, width),
    gap('capacity'),
    ...group('Flows', rows.length === 0 ? [] : tableEntries(page, columns, rows), "times today's peak"),
    ...group(
      'Systems',
      sentences(page, 'system', systems, () => []),
    ),
  ];
}

/** How old data is where it is used, how long processes wait, how often all of their systems are there together. */
export function timeEntries(page: Page): Entry[] {
  const { staleness, latency, availability, oversell } = page.analysis.landscape;
  return [
    ...group('How old data can be where it is used', sentences(page, 'age', staleness)),
    ...group('What can be sold although it is gone', sentences(page, 'oversell', oversell)),
    ...group('How long a process waits', sentences(page, 'wait', latency)),
    ...group('How often everything is there at once', sentences(page, 'there', availability)),
  ];
}

/** Where sensitive data goes, and what fails together. */
export function exposureEntries(page: Page): Entry[] {
  const { exposure, commonCauses, duplicatePaths } = page.analysis.landscape;
  const copies = exposure.flatMap((one) => {
    const facts = one.copies.map(({ system, external, text }) => ({
      name: nameOfEntity(page.assessment, system) + (external ? ' (outside)' : ''),
      text,
    }));
    return sentences(page, `copies ${one.object}`, [one], () => facts);
  });
  const causes = commonCauses.flatMap((one) => {
    const facts = [
      { name: 'Systems', text: namesOf(page.assessment, one.systems) },
      { name: 'Flows', text: namesOf(page.assessment, one.flows) },
      { name: 'Processes', text: namesOf(page.assessment, one.processes) || 'none' },
    ];
    return sentences(page, `cause ${one.kind} ${one.name}`, [one], () => facts);
  });
  return [
    ...group('Where sensitive data goes', copies),
    ...group('What fails together', causes),
    ...group('The same data by two ways', sentences(page, 'twice', duplicatePaths)),
  ];
}
