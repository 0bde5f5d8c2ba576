import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before the program: while the file that PLIMSOLL_TEST_FAULT names holds the name of an error, every write below
 * PLIMSOLL_HOME fails with it.
 */
const { PLIMSOLL_TEST_FAULT: switchFile, PLIMSOLL_HOME: home } = process.env;
const { readFileSync, existsSync, openSync, closeSync } = fs;
const guarded = new Set();

function failing() {
  return existsSync(switchFile) ? readFileSync(switchFile, 'utf8').trim() : '';
}

function refuse(what, path) {
  const code = failing();
  if (code === '') return;
  throw Object.assign(new Error(`${code}: injected, ${what} '${path}'`), { code, syscall: what, path });
}

const below = (path) => typeof path === 'string' && path.startsWith(home);

for (const name of ['writeFileSync', 'mkdirSync', 'copyFileSync', 'renameSync', 'linkSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (args.some(below)) refuse(name, args.find(below));
    return real(...args);
  };
}
fs.openSync = (path, flags = 'r', ...rest) => {
  const writes = flags !== 'r' && flags !== fs.constants.O_RDONLY;
  if (below(path) && writes) refuse('open', path);
  const descriptor = openSync(path, flags, ...rest);
  if (below(path) && writes) guarded.add(descriptor);
  return descriptor;
};
fs.closeSync = (descriptor) => {
  guarded.delete(descriptor);
  return closeSync(descriptor);
};
for (const name of ['writeSync', 'fsyncSync']) {
  const real = fs[name];
  fs[name] = (descriptor, ...args) => {
    if (guarded.has(descriptor)) refuse(name, descriptor);
    return real(descriptor, ...args);
  };
}
syncBuiltinESMExports();
