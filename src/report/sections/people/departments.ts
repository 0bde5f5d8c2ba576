import type { Action } from '../../../analysis/schema.ts';
import type { Flow, System } from '../../../model/entities.ts';
import { type Block, type Cell, heading, paragraph, type Text, table } from '../../blocks.ts';
import { count, counted, days, firstOf, series } from '../../format.ts';
import { anchors, type View } from '../../view.ts';
import { bounded } from '../parts.ts';

/** More columns than this cannot be read across a page. */
const MOST = { columns: 8, systems: 60, departments: 40 };

/** Department by system: whose it is, who owns it as business and who runs it. */
export function departments(view: View): Block[] {
  const all = departmentsOf(view);
  if (all.length === 0) return [];
  return [
    heading(2, 'Which department has a part in which system', 'people-departments'),
    ...matrix(view, all),
    ...load(view, all),
  ];
}

function departmentsOf({ assessment }: View): string[] {
  const named = [
    ...assessment.systems.map((system) => system.department),
    ...assessment.stakeholders.map((person) => person.department),
  ];
  const found = new Set(named.flatMap((one) => (one === undefined || one === '' ? [] : [one])));
  return [...found].sort((one, other) => one.localeCompare(other, 'en'));
}

/** The parts of a department in a system, in words. */
function partsIn(view: View, system: System): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  const add = (department: string | undefined, part: string) => {
    if (department !== undefined && department !== '') parts.set(department, [...(parts.get(department) ?? []), part]);
  };
  add(system.department, 'home');
  add(view.people.get(system.businessOwner ?? '')?.department, 'owns');
  add(view.people.get(system.technicalOwner ?? '')?.department, 'runs');
  return parts;
}

function matrix(view: View, all: readonly string[]): Block[] {
  const rows = view.assessment.systems.map((system) => ({ system, parts: partsIn(view, system) }));
  const used = all.filter((department) => rows.some(({ parts }) => parts.has(department)));
  if (used.length === 0) return [paragraph('No system names a department or an owner with one.')];
  const nobody = rows.filter(({ parts }) => parts.size === 0).length;
  const { shown, rest } = bounded(rows, MOST.systems, 'system');
  const text = `“Home” is the department that the system belongs to, “owns” that of its business owner, “runs” that of its technical owner.${nobody === 0 ? '' : ` ${counted(nobody, 'system')} ${nobody === 1 ? 'has' : 'have'} none of the three.`}`;
  const name = ({ id, name: said }: System): Text => [{ text: said, to: anchors.system(id) }];
  const block =
    used.length <= MOST.columns
      ? table(
          [{ head: 'System' }, ...used.map((head) => ({ head }))],
          shown.map(({ system, parts }): Cell[] => [
            name(system),
            ...used.map((department) => (parts.get(department) ?? []).join(', ')),
          ]),
        )
      : table(
          [{ head: 'System' }, { head: 'Departments and their part' }],
          shown.map(({ system, parts }): Cell[] => [
            name(system),
            [...parts].map(([department, part]) => `${department} (${part.join(', ')})`).join('; '),
          ]),
        );
  return [paragraph(text), block, ...(rest === '' ? [] : [paragraph(rest, 'small')])];
}

/** What the plan asks of each department. */
function load(view: View, all: readonly string[]): Block[] {
  const work = new Map<string, { actions: number; days: number }>();
  for (const action of view.analysis.plan) {
    const department = departmentFor(view, action);
    if (department === undefined) continue;
    const sum = work.get(department) ?? { actions: 0, days: 0 };
    work.set(department, { actions: sum.actions + 1, days: sum.days + (action.days?.middle ?? 0) });
  }
  const people = new Map<string, string[]>();
  for (const { name, department } of view.assessment.stakeholders)
    if (department !== undefined) people.set(department, [...(people.get(department) ?? []), name]);
  const systems = new Map<string, number>();
  for (const system of view.assessment.systems)
    for (const department of partsIn(view, system).keys()) systems.set(department, (systems.get(department) ?? 0) + 1);
  const sorted = [...all].sort((one, other) => (work.get(other)?.days ?? 0) - (work.get(one)?.days ?? 0));
  const { shown, rest } = bounded(sorted, MOST.departments, 'department');
  const [busiest] = sorted;
  const most = busiest === undefined ? undefined : work.get(busiest);
  return [
    heading(3, 'What the plan asks of each department', 'people-load'),
    paragraph(
      [
        most === undefined || busiest === undefined
          ? ''
          : `Most work falls to ${busiest}: ${counted(most.actions, 'action')}, ${days(most.days)}.`,
        'Actions about a system, a flow or data go to the department of the owner on the side that has to act; actions of the whole project stand in the plan alone.',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    table(
      [
        { head: 'Department' },
        { head: 'People' },
        { head: 'Systems', align: 'right', grow: 0 },
        { head: 'Actions', align: 'right', grow: 0 },
        { head: 'Work', align: 'right', grow: 0 },
      ],
      shown.map((department): Cell[] => {
        const sum = work.get(department);
        const names = people.get(department) ?? [];
        return [
          [{ text: department, strong: true }],
          names.length === 0 ? [{ text: 'nobody is named', strong: true }] : firstOf(names, 6),
          count(systems.get(department) ?? 0),
          count(sum?.actions ?? 0),
          sum === undefined ? '' : days(sum.days),
        ];
      }),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

/** The department of whoever has to act; undefined for what concerns the whole project. */
function departmentFor(view: View, { scope, owner }: Action): string | undefined {
  const { systems, flows, objects } = view.context.index;
  const place: System | Flow | undefined = systems.get(scope) ?? flows.get(scope);
  const of = (id: string | undefined) => (id === undefined ? undefined : view.people.get(id)?.department);
  if (place !== undefined) {
    const named =
      owner === 'business' ? of(place.businessOwner) : (of(place.technicalOwner) ?? of(place.businessOwner));
    return named ?? systems.get(scope)?.department;
  }
  const golden = objects.get(scope)?.goldenRecord;
  const home = systems.get(typeof golden === 'string' ? golden : '');
  return of(home?.businessOwner) ?? home?.department;
}

/** Departments as a sentence names them. */
export function departmentNames(view: View): string {
  return series(departmentsOf(view));
}
