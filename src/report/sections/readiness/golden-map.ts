import { goldenSystems } from '../../../analysis/golden-record.ts';
import type { DataObject } from '../../../model/entities.ts';
import { type Block, type Cell, paragraph, table } from '../../blocks.ts';
import type { Ink } from '../../figures/drawing.ts';
import { type MatrixCell, matrix } from '../../figures/matrix.ts';
import { withNote } from '../../figures/shapes.ts';
import { count, counted } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';

const MOST = { objects: 40, systems: 30 };

type Role = { master: boolean; gets: boolean; sends: boolean; conflict: boolean };

/** Which system holds the truth of which data, who gets it, who writes it elsewhere, and where that collides. */
export function goldenMap(view: View): Block[] {
  const { dataObjects } = view.assessment;
  const roles = new Map(dataObjects.map((object) => [object.id, rolesOf(view, object)]));
  const conflicts = (object: DataObject) =>
    view.analysis.topology.goldenRecordConflicts.filter((one) => one.object === object.id);
  const touched = dataObjects.filter(({ id }) => (roles.get(id)?.size ?? 0) > 0);
  if (touched.length === 0) return [];
  const sorted = [...touched].sort((one, other) => conflicts(other).length - conflicts(one).length);
  const objects = sorted.slice(0, MOST.objects);
  const weight = (system: string) =>
    objects.reduce(
      (sum, { id }) => sum + (roles.get(id)?.get(system)?.master ? 3 : roles.get(id)?.has(system) ? 1 : 0),
      0,
    );
  const systems = view.assessment.systems
    .filter(({ id }) => weight(id) > 0)
    .sort((one, other) => weight(other.id) - weight(one.id));
  const columns = systems.slice(0, MOST.systems);
  const drawing = matrix(
    {
      rows: objects.map(({ name }) => name),
      columns: columns.map(({ name }) => name),
      cell: (row, column) => {
        const role = roles.get(objects[row]?.id ?? '')?.get(columns[column]?.id ?? '');
        return role === undefined ? null : roleCell(role);
      },
    },
    511,
    Math.min(14, 440 / objects.length),
    [
      { ...LOOK.master, text: 'master: holds the golden record' },
      { ...LOOK.sends, text: 'writes: sends it to others, not being the master' },
      { ...LOOK.gets, text: 'reads: gets it' },
      { ...LOOK.conflict, text: 'conflict' },
    ],
  );
  const collided = touched.filter((object) => conflicts(object).length > 0);
  const nobody = dataObjects.filter((object) => goldenSystems(object).length === 0).length;
  const title =
    collided.length > 0
      ? `${counted(collided.length, 'data object')} of ${count(dataObjects.length)} ${collided.length === 1 ? 'has' : 'have'} a conflict about the golden record`
      : nobody > 0
        ? `${counted(nobody, 'data object')} of ${count(dataObjects.length)} ${nobody === 1 ? 'has' : 'have'} no golden record`
        : `Each of ${counted(dataObjects.length, 'data object')} has its golden record, without a conflict`;
  const left = [
    ...(objects.length < touched.length ? [counted(touched.length - objects.length, 'data object')] : []),
    ...(columns.length < systems.length ? [counted(systems.length - columns.length, 'system')] : []),
  ];
  return [
    {
      kind: 'figure',
      title,
      alt: `${title}${collided.length === 0 ? '' : `: ${collided.map(({ name }) => name).join(', ')}`}. Who masters, reads and writes each stands in its table.`,
      drawing: withNote(
        drawing,
        `${view.meta.date} · ${counted(objects.length, 'data object')} by ${counted(columns.length, 'system')}`,
      ),
      data: table(
        [{ head: 'Data object' }, { head: 'Master' }, { head: 'Reads' }, { head: 'Writes' }, { head: 'Conflict' }],
        touched.map((object): Cell[] => {
          const found = [...(roles.get(object.id) ?? [])];
          const names = (wanted: (role: Role) => boolean) =>
            found.flatMap(([id, role]) => (wanted(role) ? [nameOf(view, 'system', id)] : [])).join(', ');
          return [
            object.name,
            names((role) => role.master) || 'not named',
            names((role) => role.gets && !role.master),
            names((role) => role.sends && !role.master),
            conflicts(object)
              .map(({ text }) => text)
              .join(' '),
          ];
        }),
      ),
    },
    ...(left.length === 0
      ? []
      : [paragraph(`Not drawn: ${left.join(' and ')}; the data of the figures has all.`, 'small')]),
  ];
}

const LOOK: Readonly<Record<'master' | 'sends' | 'gets' | 'conflict', { fill: Ink; ink: Ink; mark: string }>> = {
  master: { fill: 'navy', ink: 'paper', mark: 'M' },
  sends: { fill: 'ramp2', ink: 'ink', mark: 'W' },
  gets: { fill: 'ramp1', ink: 'ink', mark: 'R' },
  conflict: { fill: 'ramp5', ink: 'paper', mark: '!' },
};

function roleCell({ master, gets, sends, conflict }: Role): MatrixCell {
  const text = master ? 'M' : `${gets ? 'R' : ''}${sends ? 'W' : ''}`;
  const { fill, ink } = LOOK[conflict ? 'conflict' : master ? 'master' : sends ? 'sends' : 'gets'];
  return { text: `${text}${conflict ? '!' : ''}`, fill, ink, strong: ink === 'paper' };
}

/** Of every system that has to do with an object, what it does with it. */
function rolesOf(view: View, object: DataObject): Map<string, Role> {
  const found = new Map<string, Role>();
  const change = (id: string, part: Partial<Role>) => {
    if (!view.context.index.systems.has(id)) return;
    found.set(id, { ...(found.get(id) ?? { master: false, gets: false, sends: false, conflict: false }), ...part });
  };
  for (const id of goldenSystems(object)) change(id, { master: true });
  for (const flow of view.context.index.flowsOfObject.get(object.id) ?? []) {
    change(flow.from, { sends: true, ...(flow.direction === 'two_way' ? { gets: true } : {}) });
    change(flow.to, { gets: true, ...(flow.direction === 'two_way' ? { sends: true } : {}) });
  }
  for (const conflict of view.analysis.topology.goldenRecordConflicts) {
    if (conflict.object !== object.id) continue;
    for (const id of conflict.systems) change(id, { conflict: true });
  }
  return found;
}
