/** The records of a CSV file after RFC 4180, without the byte-order mark. Throws where a quotation mark is out of place. */
export function parseCsv(text: string): string[][] {
  const rest = text.replace(/^\ufeff/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (field.lastIndex < rest.length) {
    const from = field.lastIndex;
    const found = field.exec(rest);
    if (found === null) throw new Error(`no CSV: ${JSON.stringify(rest.slice(from, from + 60))}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
