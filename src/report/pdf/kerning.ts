/** The tables of a font that pairs are kerned by (OpenType, GPOS), as fontkit reads them; glyphs are numbers. */
type Coverage = { version: 1; glyphs: readonly number[] } | { version: 2; rangeRecords: readonly CoverageRange[] };
type CoverageRange = { start: number; end: number; startCoverageIndex: number };
type Classes =
  | { version: 1; startGlyph: number; classValueArray: readonly number[] }
  | { version: 2; classRangeRecord: readonly { start: number; end: number; class: number }[] };
type Value = { xAdvance?: number } | null;
type Lazy<T> = { get(index: number): T };
type PairTable = { coverage: Coverage } & (
  | { version: 1; pairSets: Lazy<readonly { secondGlyph: number; value1: Value }[]> }
  | { version: 2; classDef1: Classes; classDef2: Classes; classRecords: Lazy<Lazy<{ value1: Value }>> }
);
type Lookup = { lookupType: number; subTables: readonly (PairTable | { lookupType: number; extension: PairTable })[] };
export type GlyphPositioning = {
  scriptList: readonly { tag: string; script: { defaultLangSys: { featureIndexes: readonly number[] } } }[];
  featureList: readonly { tag: string; feature: { lookupListIndexes: readonly number[] } }[];
  lookupList: Lazy<Lookup>;
};

const PAIR = 2;
const EXTENSION = 9;

/**
 * By how much a glyph and the next move together in Latin text, in units of the font. Read from the font's own table:
 * to have fontkit shape every new word for it was a quarter of the time of a report.
 */
export function pairKerning(table: GlyphPositioning | undefined): (left: number, right: number) => number {
  const script = table?.scriptList.find(({ tag }) => tag === 'latn') ?? table?.scriptList[0];
  if (table === undefined || script === undefined) return () => 0;
  const lookups = script.script.defaultLangSys.featureIndexes.flatMap((index) => {
    const feature = table.featureList[index];
    if (feature?.tag !== 'kern') return [];
    return feature.feature.lookupListIndexes.map((at) => pairTables(table.lookupList.get(at)));
  });
  return (left, right) => lookups.reduce((sum, tables) => sum + firstValue(tables, left, right), 0);
}

function pairTables({ lookupType, subTables }: Lookup): PairTable[] {
  return subTables.flatMap((one) => {
    if ('extension' in one) return lookupType === EXTENSION && one.lookupType === PAIR ? [one.extension] : [];
    return lookupType === PAIR ? [one] : [];
  });
}

/** Of the first table that knows the pair: those after it are not asked. */
function firstValue(tables: readonly PairTable[], left: number, right: number): number {
  for (const table of tables) {
    const index = placeIn(table.coverage, left);
    if (index < 0) continue;
    if (table.version === 2) {
      const row = table.classRecords.get(classOf(table.classDef1, left));
      return row.get(classOf(table.classDef2, right)).value1?.xAdvance ?? 0;
    }
    const pair = table.pairSets.get(index).find(({ secondGlyph }) => secondGlyph === right);
    if (pair !== undefined) return pair.value1?.xAdvance ?? 0;
  }
  return 0;
}

function placeIn(coverage: Coverage, glyph: number): number {
  if (coverage.version === 1) return coverage.glyphs.indexOf(glyph);
  const range = coverage.rangeRecords.find(({ start, end }) => start <= glyph && glyph <= end);
  return range === undefined ? -1 : range.startCoverageIndex + glyph - range.start;
}

function classOf(classes: Classes, glyph: number): number {
  if (classes.version === 1) return classes.classValueArray[glyph - classes.startGlyph] ?? 0;
  return classes.classRangeRecord.find(({ start, end }) => start <= glyph && glyph <= end)?.class ?? 0;
}
