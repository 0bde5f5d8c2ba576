import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolders } from './licences.mjs';

/** Packages whose files come along as they are, in assets/. */
const FONTS = ['@expo-google-fonts/ibm-plex-sans', 'dejavu-fonts-ttf'];

/**
 * What the package is made of, as CycloneDX: of what `npm sbom` lists from the lock file the packages that are in the
 * bundle or come along, each with its version, licence and hash, and which needs which. The same lock file and bundle give
 * the same text: nothing of when, where or with which npm it was made is in it.
 */
export function sbom(metafile, root) {
  const listed = JSON.parse(
    execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ARGUMENTS, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    }),
  );
  const folders = [...packageFolders(metafile), ...FONTS.map((name) => `node_modules/${name}`)];
  const inside = new Set(folders.map((folder) => refOf(join(root, folder))));
  const components = listed.components.filter((one) => inside.has(one['bom-ref'])).map(described);
  const missing = [...inside].filter((ref) => !components.some((one) => one['bom-ref'] === ref));
  if (missing.length > 0) throw new Error(`Bundled, but not in the lock file: ${missing.join(', ')}`);
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const self = `${name}@${version}`;
  return `${JSON.stringify(
    {
      $schema: listed.$schema,
      bomFormat: listed.bomFormat,
      specVersion: listed.specVersion,
      version: 1,
      metadata: {
        lifecycles: [{ phase: 'build' }],
        component: {
          'bom-ref': self,
          type: 'application',
          name,
          version,
          purl: `pkg:npm/${self}`,
          licenses: [{ license: { id: license } }],
        },
      },
      components: components.sort(byRef),
      dependencies: listed.dependencies
        .filter(({ ref }) => ref === self || inside.has(ref))
        // Bundled, so none is left that the package itself would ask for: it consists of them all.
        .map(({ ref, dependsOn }) => ({
          ref,
          dependsOn: (ref === self ? [...inside] : dependsOn.filter((one) => inside.has(one))).sort(),
        }))
        .sort((a, b) => compare(a.ref, b.ref)),
    },
    undefined,
    2,
  )}\n`;
}

const ARGUMENTS = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];

function refOf(folder) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}

function described({ 'bom-ref': ref, type, name, version, purl, hashes, licenses = unsaid(name) }) {
  return { 'bom-ref': ref, type, name, version, purl, hashes, licenses };
}

/** Packages that come with a licence and do not name it as others do. */
const UNSAID = new Map([
  ['png-js', { id: 'MIT' }],
  ['dejavu-fonts-ttf', { name: 'Bitstream Vera, changes in the public domain' }],
]);

function unsaid(name) {
  const license = UNSAID.get(name);
  if (license === undefined) throw new Error(`${name} does not name its licence: look it up, and say it in sbom.mjs`);
  return [{ license }];
}

function byRef(a, b) {
  return compare(a['bom-ref'], b['bom-ref']);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
