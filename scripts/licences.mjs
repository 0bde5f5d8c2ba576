import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The licence texts of every package that went into a bundle, from esbuild's list of inputs. */
export function licences(metafile) {
  const folders = new Set(
    Object.keys(metafile.inputs)
      .map((input) => PACKAGE.exec(input.replaceAll('\\', '/'))?.[0])
      .filter((folder) => folder !== undefined),
  );
  return [...folders].sort().map(licenceOf).join('\n\n');
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '(the package comes without a licence text)';
  return `${'='.repeat(80)}\n${name} ${version} - ${license}\n${'='.repeat(80)}\n\n${text}`;
}
