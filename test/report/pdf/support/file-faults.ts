import { isRef, type PdfFile, textOf } from './objects.ts';

/** What the file says of itself, its fonts and the places in it that can be led to. */
export function fileFaults(file: PdfFile): string[] {
  const { catalogue } = file;
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  expect(textOf(catalogue.Lang) !== '', 'no language');
  expect(file.dict(catalogue.MarkInfo ?? {}).Marked === true, 'not marked as tagged');
  expect(file.dict(catalogue.ViewerPreferences ?? {}).DisplayDocTitle === true, 'the title is not displayed');
  expect(textOf(file.get(file.dict(file.trailer.Info).Title)) !== '', 'no title');

  const [intent] = file.list(catalogue.OutputIntents);
  expect(intent !== undefined && file.dict(intent).S === '/GTS_PDFA1', 'no output intent');
  if (intent !== undefined) {
    const profile = file.stream(file.dict(intent).DestOutputProfile);
    expect(profile.content.length > 1000 && profile.dictionary.N === 3, 'no colour profile');
  }

  const metadata = Buffer.from(file.stream(catalogue.Metadata).content).toString('utf8');
  for (const fault of xmlFaults(metadata)) faults.push(`metadata: ${fault}`);
  expect(/<pdfaid:part>3<.*<pdfaid:conformance>A</s.test(metadata), 'the metadata does not say PDF/A-3a');
  expect(/<pdfuaid:part>1</.test(metadata), 'the metadata does not say PDF/UA-1');

  for (const { page } of file.pages) expect(page.Tabs === '/S', 'a page whose tab order is not its structure');
  const descriptors = file.ofType('FontDescriptor');
  expect(descriptors.length > 0 || file.pages.length === 0, 'no fonts');
  for (const one of descriptors)
    expect(isRef(one.FontFile2 ?? one.FontFile3 ?? null), `${one.FontName} is not embedded`);

  const names = file.list(file.dict(file.dict(catalogue.Names).Dests).Names);
  const places = names.filter((_, index) => index % 2 === 0).map(textOf);
  expect(
    places.every((place, index) => index === 0 || (places[index - 1] ?? '') < place),
    'names out of order',
  );
  const known = new Set(places);
  for (const { Subtype, Dest } of file.ofType('Annot')) {
    expect(Subtype === '/Link', `an annotation of the kind ${Subtype}`);
    expect(known.has(textOf(Dest)), `a link to ${textOf(Dest)}, which is not there`);
  }
  return faults;
}

/** Whether elements are nested, and nothing stands where XML wants it escaped. */
function xmlFaults(xml: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const rest = xml
    .replace(/<\?[^>]*\?>/g, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<&]*")*)\s*(\/?)>/g, (_, end, name, _a, empty) => {
      if (end === '/') {
        if (open.pop() !== name) faults.push(`</${name}> in the wrong place`);
      } else if (empty !== '/') open.push(name);
      return '';
    });
  if (open.length > 0) faults.push(`<${open.join('> <')}> without an end`);
  if (/[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(rest)) faults.push('signs that are not escaped');
  return faults;
}
