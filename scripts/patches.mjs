import { readFile } from 'node:fs/promises';

/**
 * What is changed in packages while they are bundled. Every patch says which text it replaces; if the text is not there
 * the build fails, so that an update of a package cannot quietly undo a patch.
 */
const PATCHES = [
  {
    why: 'string-width: the RGI_Emoji pattern takes 40 ms to compile; only text that can be an emoji needs it',
    file: /[\\/]string-width[\\/]index\.js$/,
    replace: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    by: `const rgiEmojiRegex = {
      test: (s) => (s.length === 1 ? /\\p{Emoji_Presentation}/u : /\\p{Emoji}/u).test(s) && /^\\p{RGI_Emoji}$/v.test(s),
    };`,
  },
  {
    why: 'string-width: signs that draw take their time each, and a frame has the same texts as the one before',
    file: /[\\/]string-width[\\/]index\.js$/,
    replace: 'export default function stringWidth(input, options = {}) {',
    by: `const known = new Map();
export default function stringWidth(input, options) {
  if (options !== undefined || typeof input !== 'string' || input.length > 500) return measured(input, options);
  const before = known.get(input);
  if (before !== undefined) return before;
  const width = measured(input);
  if (known.size >= 5000) known.clear();
  known.set(input, width);
  return width;
}
function measured(input, options = {}) {`,
  },
  {
    why: 'yoga: fetching its WebAssembly from a data URL loads the whole of undici; without fetch it decodes it itself',
    file: /[\\/]yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js$/,
    replace: 'var loadYoga = (() => {',
    by: 'var fetch;\nvar loadYoga = (() => {',
  },
  {
    why: 'ink: a frame after a key has almost the same lines as the one before; what was measured of them is kept',
    file: /[\\/]ink[\\/]build[\\/]output\.js$/,
    replace: 'caches = new OutputCaches();',
    by: 'caches = keptCaches();',
    append: `
let kept = new OutputCaches();
function keptCaches() {
  if (kept.styledChars.size > 1000 || kept.widths.size > 5000) kept = new OutputCaches();
  return kept;
}`,
  },
  {
    why: 'ink: the lines of a text are kept too',
    file: /[\\/]ink[\\/]build[\\/]output\.js$/,
    replace: `        const characterLines = [[]];
        for (const character of this.caches.getStyledChars(text)) {
            if (character.value === '\\n') {
                characterLines.push([]);
            }
            else {
                characterLines.at(-1).push(character);
            }
        }
        let lines = characterLines.map(line => styledCharsToString(line));`,
    by: '        let lines = keptLines(this.caches, text);',
    append: `
function keptLines(caches, text) {
  const kept = (caches.lines ??= new Map());
  const before = kept.get(text);
  if (before !== undefined) return before;
  const characterLines = [[]];
  for (const character of caches.getStyledChars(text)) {
    if (character.value === '\\n') characterLines.push([]);
    else characterLines.at(-1).push(character);
  }
  const lines = characterLines.map((line) => styledCharsToString(line));
  kept.set(text, lines);
  return lines;
}`,
  },
  {
    why: 'ink: and what is left of a line where it is cut',
    file: /[\\/]ink[\\/]build[\\/]output\.js$/,
    replace: 'return this.sliceLineToColumns(line, from, to);',
    by: 'return keptSlice(this, line, from, to);',
    append: `
function keptSlice(output, line, from, to) {
  const kept = (output.caches.slices ??= new Map());
  const key = from + ' ' + to + ' ' + line;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const slice = output.sliceLineToColumns(line, from, to);
  kept.set(key, slice);
  return slice;
}`,
  },
  {
    why: 'ink: a frame begins with thousands of blank cells; none is ever changed, so that one can stand for all',
    file: /[\\/]ink[\\/]build[\\/]output\.js$/,
    replace: `                row.push({
                    type: 'char',
                    value: ' ',
                    fullWidth: false,
                    styles: [],
                });`,
    by: '                row.push(BLANK);',
    append: `
const BLANK = { type: 'char', value: ' ', fullWidth: false, styles: [] };`,
  },
  {
    why: 'ink: every text is cleaned again and again while it is laid out and drawn; what came of it is kept',
    file: /[\\/]ink[\\/]build[\\/]sanitize-ansi\.js$/,
    replace: 'export default sanitizeAnsi;',
    by: `const known = new Map();
export default function keptText(text) {
  const before = known.get(text);
  if (before !== undefined) return before;
  const clean = sanitizeAnsi(text);
  if (known.size >= 5000) known.clear();
  known.set(text, clean);
  return clean;
}`,
  },
  {
    why: 'ansi-tokenize: signs of one style share its codes, which nobody changes; alike is then seen at a glance',
    file: /[\\/]ansi-tokenize[\\/]build[\\/]styledChars\.js$/,
    replace: 'styles: [...codes],',
    by: 'styles: codes,',
  },
  {
    why: 'pdfkit: the fonts of the PDF standard cannot be embedded and are not used',
    file: /[\\/]pdfkit[\\/]js[\\/]pdfkit\.node\.mjs$/,
    replace: "require$1('#standard-fonts/",
    all: 14,
    by: "missingStandardFont('",
    append: `
function missingStandardFont(name) { throw new Error('The standard font ' + name + ' is not part of this build'); }`,
  },
  {
    why: 'conf: below a snap, as in some editors, it would write in place; a session is always replaced in one step',
    file: /[\\/]conf[\\/]dist[\\/]source[\\/]index\.js$/,
    replace: 'if (process.env.SNAP) {',
    by: 'if (false) {',
  },
];

/** Modules that nothing here reaches, and what stands in for them. */
const STUBS = [
  { why: 'ink: developer tools', path: /^\.\/devtools\.js$/, importer: /[\\/]ink[\\/]build[\\/]/, code: '' },
  {
    why: 'fontkit: WOFF2 needs a 465 KB dictionary; the fonts are TrueType',
    path: /^brotli\/decompress\.js$/,
    code: "export default () => { throw new Error('WOFF2 fonts are not supported'); };",
  },
  {
    why: 'zod: its messages in fifty languages are half of it; none is asked for, and English comes by itself',
    path: /^\.\.\/locales\/index\.js$/,
    importer: /[\\/]zod[\\/]v4[\\/]/,
    code: 'export {};',
  },
  {
    why: 'conf: it compares versions for its migrations alone; sessions are brought forward by our own code',
    path: /^semver$/,
    importer: /[\\/]conf[\\/]dist[\\/]source[\\/]/,
    code: `const none = () => { throw new Error('Migrations by conf are not part of this build'); };
export default { clean: none, eq: none, satisfies: none, lte: none, gt: none };`,
  },
  {
    why: 'conf: it would end the program at once where a user has no home; it is always told the folder',
    path: /^env-paths$/,
    importer: /[\\/]conf[\\/]dist[\\/]source[\\/]/,
    code: "export default () => { throw new Error('No folder was named'); };",
  },
  {
    why: 'age-encryption: its keys against quantum computers are half of it; a passphrase and X25519 keys are all that is used',
    path: /^@noble\/post-quantum\/hybrid\.js$/,
    importer: /[\\/]age-encryption[\\/]/,
    code: 'export const MLKEM768P256 = undefined; export const MLKEM768X25519 = undefined;',
  },
  {
    why: 'conf: its JSON Schema checker costs 50 ms at start; sessions are checked with zod',
    path: /^ajv(\/dist\/2020\.js|-formats)$/,
    code: "export class Ajv2020 { constructor() { throw new Error('JSON Schema is not supported'); } } export default Ajv2020;",
  },
];

/** The esbuild plugin that applies both. `unused()` says, after a build, which of them found nothing to do. */
export function patches() {
  const used = new Set();
  return {
    plugin: {
      name: 'patches',
      setup(build) {
        for (const source of new Set(PATCHES.map(({ file }) => file.source))) {
          build.onLoad({ filter: new RegExp(source) }, async ({ path }) => {
            const its = PATCHES.filter(({ file }) => file.source === source);
            for (const patch of its) used.add(patch);
            const text = await readFile(path, 'utf8');
            return { contents: its.reduce((now, patch) => applyPatch(patch, now), text), loader: 'js' };
          });
        }
        for (const stub of STUBS) {
          build.onResolve({ filter: stub.path }, ({ path, importer }) => {
            if (stub.importer && !stub.importer.test(importer)) return undefined;
            used.add(stub);
            return { path, namespace: 'stub', pluginData: stub };
          });
        }
        build.onLoad({ filter: /.*/, namespace: 'stub' }, ({ pluginData }) => ({
          contents: pluginData.code,
          loader: 'js',
        }));
      },
    },
    unused: () => [...PATCHES, ...STUBS].filter((one) => !used.has(one)).map(({ why }) => why),
  };
}

/** The source with the patch in it. Throws where what it replaces is not there exactly as often as it says. */
export function applyPatch({ why, replace, by, all = 1, append = '' }, source) {
  const parts = source.split(replace);
  if (parts.length - 1 !== all) {
    throw new Error(`Patch "${why}": expected ${all} x ${JSON.stringify(replace)}, found ${parts.length - 1}`);
  }
  return parts.join(by) + append;
}
