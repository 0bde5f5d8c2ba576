import { basename } from 'node:path';

/** The largest built files that are listed by themselves. */
const LISTED_FROM = 10_000;

/**
 * What is loaded by which command, from esbuild's `outputs`: each file that a person's wish leads to with the sizes of what it
 * imports before it runs, then the files by size and who needs them.
 */
export function printedGraph(outputs) {
  const files = Object.keys(outputs);
  const total = files.reduce((sum, file) => sum + outputs[file].bytes, 0);
  const commands = loadedBy(outputs);
  const known = new Set(commands.flatMap(({ files: loaded }) => loaded));
  const lines = commands.map(({ name, bytes, files: loaded }) => {
    const large = loaded.filter((file) => outputs[file].bytes >= LISTED_FROM).map((file) => basename(file));
    return `${kilobytes(bytes).padStart(8)}  ${name.padEnd(18)} ${large.join(' ')}`.trimEnd();
  });
  const sizes = files
    .filter((file) => outputs[file].bytes >= LISTED_FROM)
    .sort((a, b) => outputs[b].bytes - outputs[a].bytes)
    .map((file) => {
      const users = commands.filter(({ files: loaded }) => loaded.includes(file)).map(({ name }) => name);
      const by = !known.has(file) ? 'on demand' : users.length > 4 ? `${users.length} commands` : users.join(', ');
      return `${kilobytes(outputs[file].bytes).padStart(8)}  ${basename(file).padEnd(30)} ${by}`;
    });
  return [
    'Loaded before a command does its work, and the large files of it:',
    ...lines,
    '',
    'Files, and which of these commands load them:',
    ...sizes,
    `${kilobytes(total).padStart(8)}  in ${files.length} files`,
  ].join('\n');
}

/**
 * Name, bytes and files, largest first, of the start, of each command and of the wizard: each with what is loaded before it.
 * A command's own lazy parts count only where its first step always loads them, as for the wizard.
 */
export function loadedBy(outputs) {
  const entry = (source) => Object.keys(outputs).find((file) => outputs[file].entryPoint === source);
  const launcher = entry('src/launcher.cts');
  const start = entry('src/cli.ts');
  const line = entry('src/commands/run.ts');
  if (launcher === undefined || start === undefined || line === undefined)
    throw new Error('The start of the program is not among what was built');
  const lazy = imports(outputs, line, 'dynamic-import').filter((file) => outputs[file].entryPoint !== undefined);
  const wizard = ['src/commands/no-command.ts', 'src/tui/run.tsx', 'src/sessions/local-store.ts'].map(entry);
  const rows = [
    { name: '--version', entries: [launcher] },
    { name: '--help', entries: [launcher, start, line] },
    ...lazy.map((file) => ({
      name: basename(outputs[file].entryPoint).replace(/\.tsx?$/, ''),
      entries: [launcher, start, line, file],
    })),
    { name: '(the wizard)', entries: [launcher, start, line, ...wizard.filter((file) => file !== undefined)] },
  ];
  return rows.map(({ name, entries }) => {
    const seen = new Set();
    for (const file of entries) closure(outputs, file, seen);
    const files = [...seen].sort((a, b) => outputs[b].bytes - outputs[a].bytes);
    return { name, files, bytes: files.reduce((sum, file) => sum + outputs[file].bytes, 0) };
  });
}

export function kilobytes(bytes) {
  return `${Math.round(bytes / 1024)} KB`;
}

function closure(outputs, file, seen) {
  if (seen.has(file)) return;
  seen.add(file);
  for (const path of imports(outputs, file, 'import-statement')) closure(outputs, path, seen);
}

function imports(outputs, file, kind) {
  return outputs[file].imports
    .filter((one) => one.kind === kind && Object.hasOwn(outputs, one.path))
    .map(({ path }) => path);
}
