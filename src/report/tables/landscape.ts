import type { DataObject, Flow, System } from '../../model/entities.ts';
import { word } from '../words.ts';
import { type ColumnOf, type DataTable, dataTable, several, text } from './data-table.ts';
import { namesOf, personOf, type Source, scoreColumns } from './source.ts';

export function systemsTable(source: Source): DataTable {
  const { assessment, analysis, bank } = source;
  const categories = new Map(bank.categories.map((one) => [one.id, one.name]));
  const columns: ColumnOf<System>[] = [
    text('Id', 14, (one) => one.id),
    text('System', 28, (one) => one.name),
    text('Business name', 22, (one) => one.businessName),
    text('Category', 20, (one) => categories.get(one.category) ?? word(one.category)),
    { head: 'Criticality (1-4)', type: 'integer', width: 11, of: (one) => one.criticality },
    text('Control', 20, (one) => word(one.control)),
    text('Department', 18, (one) => one.department),
    text('Business owner', 18, (one) => personOf(source, one.businessOwner)),
    text('Technical owner', 18, (one) => personOf(source, one.technicalOwner)),
    text('Vendor', 16, (one) => one.vendor),
    text('Product', 16, (one) => one.product),
    text('Version', 10, (one) => one.version),
    text('Lifecycle', 16, (one) => word(one.lifecycle)),
    { head: 'Availability promised', type: 'percent', width: 12, of: (one) => share(one.availability?.sla) },
    { head: 'Lead time, days', type: 'number', width: 10, of: (one) => one.leadTimeDays },
    {
      head: 'Open risks',
      type: 'integer',
      width: 10,
      of: ({ id }) =>
        analysis.risks.filter((risk) =>
          risk.perScope.some((scope) => scope.status === 'risk' && scope.entities.includes(id)),
        ).length,
    },
    ...scoreColumns<System>(analysis.readiness.systems),
    { head: 'Note', type: 'prose', width: 40, of: (one) => one.note },
  ];
  return dataTable('systems', 'Systems', assessment.systems, columns);
}

export function flowsTable(source: Source): DataTable {
  const { assessment, analysis } = source;
  const system = (id: string | undefined) => (id === undefined ? undefined : namesOf(source, [id], 'system'));
  const effort = new Map((analysis.effort?.flows ?? []).map((one) => [one.id, one]));
  const days = (read: 'p10' | 'p50' | 'p90') => (one: Flow) => effort.get(one.id)?.[read];
  const columns: ColumnOf<Flow>[] = [
    text('Id', 14, (one) => one.id),
    text('Flow', 34, (one) => namesOf(source, [one.id], 'flow')),
    text('From', 22, (one) => system(one.from)),
    text('To', 22, (one) => system(one.to)),
    text('Via', 18, (one) => system(one.via)),
    text('Data objects', 24, (one) => namesOf(source, one.objects, 'data')),
    text('Direction', 12, (one) => word(one.direction)),
    text('Trigger', 14, (one) => word(one.trigger)),
    text('Frequency', 14, (one) => word(one.frequency)),
    text('Pattern', 16, (one) => word(one.pattern)),
    text('Topology', 16, (one) => word(one.topology)),
    { head: 'Messages a day', type: 'integer', width: 12, of: (one) => one.volume?.normalPerDay },
    { head: 'On the busiest day', type: 'integer', width: 12, of: (one) => one.volume?.peakPerDay },
    { head: 'In the busiest hour', type: 'integer', width: 12, of: (one) => one.volume?.peakPerHour },
    { head: 'Size, KB', type: 'number', width: 10, of: (one) => one.volume?.sizeKB },
    { head: 'Latency needed, s', type: 'number', width: 12, of: (one) => one.latency?.needS },
    { head: 'Latency measured, s', type: 'number', width: 12, of: (one) => one.latency?.measuredS },
    text('Build', 12, (one) => word(one.build)),
    text('Size class', 10, (one) => effort.get(one.id)?.size ?? one.estimate?.size),
    { head: 'Days, P10', type: 'number', width: 10, of: days('p10') },
    { head: 'Days, P50', type: 'number', width: 10, of: days('p50') },
    { head: 'Days, P90', type: 'number', width: 10, of: days('p90') },
    text('Business owner', 18, (one) => personOf(source, one.businessOwner)),
    text('Technical owner', 18, (one) => personOf(source, one.technicalOwner)),
    ...scoreColumns<Flow>(analysis.readiness.flows),
    { head: 'Note', type: 'prose', width: 40, of: (one) => one.note },
  ];
  return dataTable('flows', 'Flows', assessment.flows, columns);
}

export function dataObjectsTable(source: Source): DataTable {
  const { assessment, analysis } = source;
  const columns: ColumnOf<DataObject>[] = [
    text('Id', 14, (one) => one.id),
    text('Data object', 24, (one) => one.name),
    { head: 'Definition', type: 'prose', width: 36, of: (one) => one.businessDefinition },
    text('Golden record', 28, (one) => goldenRecord(source, one)),
    text('Identifier', 18, ({ identifier }) => (typeof identifier === 'object' ? identifier.name : identifier)),
    text('Sensitivity', 16, (one) => word(one.sensitivity)),
    text('Legal basis', 18, (one) => one.legalBasis),
    text('Retention', 16, (one) => one.retention),
    { head: 'Records', type: 'integer', width: 12, of: (one) => one.volume?.count },
    { head: 'New a month', type: 'integer', width: 12, of: (one) => one.volume?.growthPerMonth },
    { head: 'To load at the start', type: 'integer', width: 12, of: (one) => one.volume?.initialLoad },
    { head: 'Complete', type: 'percent', width: 10, of: (one) => one.quality?.completeness },
    { head: 'Unique', type: 'percent', width: 10, of: (one) => one.quality?.uniqueness },
    { head: 'Valid', type: 'percent', width: 10, of: (one) => one.quality?.validity },
    { head: 'Consistent', type: 'percent', width: 10, of: (one) => one.quality?.consistency },
    { head: 'In time', type: 'percent', width: 10, of: (one) => one.quality?.timeliness },
    { head: 'Measured', type: 'date', width: 12, of: (one) => one.quality?.measuredAt },
    ...scoreColumns<DataObject>(analysis.readiness.dataObjects),
    { head: 'Note', type: 'prose', width: 40, of: (one) => one.note },
  ];
  return dataTable('data-objects', 'Data objects', assessment.dataObjects, columns);
}

/** `CRM`, or by attribute group `address: CRM; price: ERP`. */
function goldenRecord(source: Source, { goldenRecord: golden }: DataObject): string {
  if (golden === undefined) return '';
  const systems = (ids: string | readonly string[]) =>
    several((typeof ids === 'string' ? [ids] : ids).map((id) => namesOf(source, [id], 'system')));
  if (typeof golden === 'string' || Array.isArray(golden)) return systems(golden);
  return several(Object.entries(golden).map(([group, ids]) => `${group}: ${systems(ids)}`));
}

/** Percent of time as a fraction, without the tail that binary fractions have. */
function share(percent: number | 'unknown' | undefined): number | undefined {
  return typeof percent === 'number' ? Number((percent / 100).toPrecision(12)) : undefined;
}
