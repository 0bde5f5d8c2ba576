/** Tables for spreadsheets and programs: every value keeps its type, and nothing is rounded. */

/** What a column holds. percent: a fraction, 0-1; date: a day as YYYY-MM-DD; prose: text of several lines. */
export type ColumnType = 'text' | 'prose' | 'integer' | 'number' | 'percent' | 'date';

export type DataColumn = {
  head: string;
  type: ColumnType;
  /** Width in characters. */
  width: number;
};

/** Absent: not known, or nothing to say. */
export type Value = string | number | undefined;

export type DataTable = {
  /** A word for the name of a file: lower case, hyphens. */
  name: string;
  title: string;
  columns: readonly DataColumn[];
  rows: readonly (readonly Value[])[];
};

/** A column with how its value is read from what a row is about. */
export type ColumnOf<T> = DataColumn & { of: (one: T) => Value };

/** A table with a row for each of `all`. */
export function dataTable<T>(
  name: string,
  title: string,
  all: readonly T[],
  columns: readonly ColumnOf<T>[],
): DataTable {
  return {
    name,
    title,
    columns: columns.map(({ head, type, width }) => ({ head, type, width })),
    rows: all.map((one) => columns.map((column) => column.of(one))),
  };
}

/** A column of text, for the most frequent case. */
export function text<T>(head: string, width: number, of: (one: T) => Value): ColumnOf<T> {
  return { head, type: 'text', width, of };
}

/** Several values in one cell. */
export function several(values: readonly string[] | undefined): string {
  return (values ?? []).join('; ');
}
