import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { patches } from '../scripts/patches.mjs';
import { measureHome } from './home/measure.mjs';
import { measureKeys } from './keys/measure.mjs';
import { measureReport } from './report/measure.mjs';
import { measureSizes } from './sizes/measure.mjs';
import { measureStart } from './start/measure.mjs';

/** Prints the tables that README.md explains: all of them, or those that are named. */
const PARTS = { start: measureStart, keys: measureKeys, sizes: measureSizes, home: measureHome, report: measureReport };

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const programFile = pathToFileURL(join(root, 'out', 'bench', 'program.mjs')).href;

const wanted = process.argv.slice(2);
const wrong = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (wrong.length > 0) {
  console.error(`There is no measurement ${wrong.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
try {
  const [{ model }] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  const load = loadavg()[0].toFixed(1);
  console.log(`${date}, Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} x ${model}`);
  console.log(`load before: ${load}\n`);
  const program = await builtParts();
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure({ root, scratch, program, programFile });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The parts of the program that are measured from within, bundled as the program is. */
async function builtParts() {
  const outfile = fileURLToPath(programFile);
  mkdirSync(join(dirname(outfile), 'data'), { recursive: true });
  // pdfkit reads the colour profile of archive PDFs from beside itself.
  const profile = join('data', 'sRGB_IEC61966_2_1.icc');
  copyFileSync(join(dirname(require.resolve('pdfkit')), profile), join(dirname(outfile), profile));
  await build({
    entryPoints: [join(root, 'bench', 'program.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
    plugins: [patches().plugin],
    logLevel: 'warning',
  });
  return import(programFile);
}
