import type { DataTable } from '../tables/data-table.ts';
import { zip } from '../zip.ts';
import { contentTypes, coreProperties, packageRelations, styles, workbook, workbookRelations } from './parts.ts';
import { sheet, sheetRange } from './sheet.ts';

/** A workbook with a sheet for each table. The same tables and facts give the same bytes. */
export function renderXlsx(
  tables: readonly DataTable[],
  facts: { title: string; author: string; date: string },
): Uint8Array {
  return zip({
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': packageRelations(),
    'docProps/core.xml': coreProperties(facts),
    'xl/workbook.xml': workbook(tables.map(sheetRange)),
    'xl/_rels/workbook.xml.rels': workbookRelations(tables.length),
    'xl/styles.xml': styles(),
    ...Object.fromEntries(tables.map((table, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(table)])),
  });
}
