import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The licence texts of every package that went into a bundle, from esbuild's list of inputs. */
export function licences(metafile) {
  return packageFolders(metafile).map(licenceOf).join('\n\n');
}

/** The folders of the packages that went into a bundle, below the root. */
export function packageFolders(metafile) {
  const folders = new Set(
    Object.keys(metafile.inputs)
      .map((input) => PACKAGE.exec(input.replaceAll('\\', '/'))?.[0])
      .filter((folder) => folder !== undefined),
  );
  return [...folders].sort();
}

function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const holder = author?.name ?? author ?? `the authors of ${name}`;
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : standardText(license, holder, name);
  return `${'='.repeat(80)}\n${name} ${version} - ${license ?? 'see-below'}\n${'='.repeat(80)}\n\n${text}`;
}

/** For a package that names its licence but comes without its text: our own licence is the MIT licence too. */
function standardText(license, holder, name) {
  if (license !== 'MIT') throw new Error(`${name} comes without the text of its licence, ${license}`);
  return readFileSync(join(import.meta.dirname, '..', 'LICENSE'), 'utf8')
    .trim()
    .replace(/Copyright .*/, `Copyright (c) ${holder.replace(/ <.*/, '')}`);
}
