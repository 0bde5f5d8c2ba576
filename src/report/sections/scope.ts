import { type Block, heading, list, paragraph, type Text, table } from '../blocks.ts';
import { count, counted, decimal, exact, firstOf, money } from '../format.ts';
import type { View } from '../view.ts';
import { word } from '../words.ts';
import { knownTable } from './known-table.ts';
import { bounded } from './parts.ts';
import { departmentNames } from './people/departments.ts';
import { reading } from './reading.ts';

const MOST = { lines: 16, names: 20 };

/** What is assessed, for which goals, and how to read the numbers. */
export function scope(view: View): Block[] {
  if (view.brief) return [...extent(view), ...goals(view), ...leftOut(view), ...reading(view)];
  return [...extent(view), ...goals(view), ...inAndOut(view), ...leftOut(view), ...reading(view)];
}

function extent(view: View): Block[] {
  const { assessment: a, analysis, bank } = view;
  const p = a.profile;
  const { visible, answered, unknown, notApplicable } = analysis.progress;
  const scenario = bank.scenarios.find((one) => one.id === a.scenario);
  const assumed = [...a.systems, ...a.dataObjects, ...a.flows].filter((one) => one.assumed === true).length;
  const peak = [p.peakFrom, p.peakTo].filter((one) => one !== undefined).join(' to ');
  const optional: [string, string | undefined][] = [
    ['Kind of project', view.brief && scenario !== undefined ? undefined : (scenario?.name ?? word(p.kind))],
    ['Goal of such a project', scenario?.goal],
    ['Phase', word(p.phase)],
    ['Target date', p.targetDate === undefined ? undefined : `${p.targetDate}${p.dateFixed === true ? ', fixed' : ''}`],
    ['Fallback date', p.fallbackDate],
    ['Peak period', peak],
    [
      'People who build',
      p.fte === undefined
        ? undefined
        : `${decimal(p.fte)} full-time equivalents${p.daysPerWeek === undefined ? '' : `, ${decimal(p.daysPerWeek)} days a week each`}`,
    ],
    ['Suppliers', p.vendors === undefined ? undefined : count(p.vendors)],
    ['Regulated', p.regulated === undefined ? undefined : p.regulated ? 'yes' : 'no'],
    ['Circumstances', (p.contextFlags ?? []).map(word).join('; ')],
  ];
  const standard = view.context.items.some((item) => item.standard);
  const facts = optional.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [{ key, value }]));
  return [
    heading(2, 'What is assessed', 'scope-extent'),
    {
      kind: 'keyValues',
      pairs: [
        // What the cover of a short report says is not said again.
        ...(view.brief
          ? []
          : [
              {
                key: 'Landscape',
                value: `${counted(a.systems.length, 'system')}, ${counted(a.dataObjects.length, 'data object')}, ${counted(a.flows.length, 'data flow')}, ${counted(a.processes.length, 'process', 'processes')}`,
              },
            ]),
        {
          key: 'Questions',
          value: `${counted(visible, 'question')} at ${a.depth} depth: ${count(answered)} answered, of them ${count(unknown)} “unknown” and ${count(notApplicable)} “does not apply”${standard ? '. The interview asks a standard question once for all flows; here its answer counts once for each flow' : ''}`,
        },
        ...(assumed === 0
          ? []
          : [
              {
                key: 'Not confirmed',
                value: `${counted(assumed, 'entry', 'entries')} of the landscape came with the scenario and nobody has confirmed them; they are marked “assumed”`,
              },
            ]),
        ...facts,
      ],
    },
  ];
}

function goals(view: View): Block[] {
  const { assessment: a } = view;
  const person = (id: string | undefined) => a.stakeholders.find((one) => one.id === id)?.name ?? id ?? '';
  const objectives: Block[] =
    a.objectives.length === 0
      ? [paragraph('No objective is recorded: what the integration is for cannot be traced to a measure.')]
      : knownTable(
          [
            { head: 'Objective' },
            { head: 'Measure' },
            { head: 'From', align: 'right', grow: 0 },
            { head: 'To', align: 'right', grow: 0 },
            { head: 'Due', grow: 0 },
            { head: 'Benefit a year', align: 'right', grow: 0 },
            { head: 'Owner' },
          ],
          a.objectives.map((one) => [
            one.text,
            [one.kpi, one.unit].filter(Boolean).join(', '),
            one.baseline === undefined ? '' : exact(one.baseline),
            one.target === undefined ? '' : exact(one.target),
            one.dueDate ?? '',
            one.benefitPerYear === undefined ? '' : money(one.benefitPerYear, a.profile.currency ?? ''),
            person(one.owner),
          ]),
        );
  const problems: Block[] =
    a.problems.length === 0
      ? [paragraph('No problem is recorded that the integration shall solve.')]
      : knownTable(
          [
            { head: 'Problem' },
            { head: 'Cost a month', align: 'right', grow: 0 },
            { head: 'Priority', align: 'right', grow: 0 },
            { head: 'Objectives' },
            { head: 'Processes' },
          ],
          a.problems.map((one) => [
            one.text,
            one.costPerMonth === undefined ? '' : money(one.costPerMonth, a.profile.currency ?? ''),
            one.priority === undefined ? '' : String(one.priority),
            one.objectives.map((id) => a.objectives.find((other) => other.id === id)?.text ?? id).join('; '),
            one.processes.map((id) => a.processes.find((other) => other.id === id)?.name ?? id).join('; '),
          ]),
        );
  const departments = departmentNames(view);
  return [
    heading(2, 'Objectives and problems', 'scope-goals'),
    ...objectives,
    ...problems,
    ...(departments === ''
      ? []
      : [
          paragraph([
            { text: `Departments involved: ${departments}. ` },
            ...(view.chapters.has('people')
              ? [{ text: 'Who takes part and who decides', to: 'people' }, { text: ' has a chapter of its own.' }]
              : []),
          ]),
        ]),
  ];
}

/** The documents of the plan that have nothing to hold yet: a gap that is named is no oversight. */
function leftOut({ unknown }: View): Block[] {
  if (unknown.length === 0) return [];
  return [
    heading(2, 'What this report leaves out, and why', 'scope-left-out'),
    list(unknown.map(({ title, why }): Text => [{ text: `${title}: `, strong: true }, { text: `${why}.` }])),
  ];
}

/** What is built now, what is left out, and what comes later, each with its reason. */
function inAndOut({ analysis }: View): Block[] {
  const { lines, text } = analysis.landscape.documents.scope;
  if (lines.length === 0) return [];
  const told = [
    ...lines.filter((one) => one.part !== 'in'),
    // What is in for the usual reason needs no line of its own: the landscape lists it.
    ...lines.filter((one) => one.part === 'in' && one.reason !== usual(one.kind)),
  ];
  // What is out or in for the same reason is one line.
  const alike = new Map<string, { part: string; reason: string; names: string[] }>();
  for (const { part, reason, name } of told) {
    const key = JSON.stringify([part, reason]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { part, reason, names: [name] });
    else known.names.push(name);
  }
  const { shown: rows, rest } = bounded([...alike.values()], MOST.lines, 'line');
  return [
    heading(2, 'In, out and later', 'scope-parts'),
    paragraph(`${text} What is not listed here is in, because it takes part.`),
    ...(rows.length === 0
      ? []
      : [
          table(
            [{ head: '', grow: 0 }, { head: 'System or flow' }, { head: 'Why' }],
            rows.map((one) => [
              [{ text: one.part, strong: one.part !== 'in' }],
              firstOf(one.names, MOST.names),
              one.reason,
            ]),
          ),
          ...(rest === '' ? [] : [paragraph(rest, 'small')]),
        ]),
  ];
}

function usual(kind: 'system' | 'flow'): string {
  return kind === 'system' ? 'Takes part' : 'Joins systems in scope';
}
