import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a program: a network file system that knows no locks. A file that is to be made only where none is there
 * is made in any case, hard links are refused, and every step takes its time, so that two programs meet in the middle.
 */
const cell = new Int32Array(new SharedArrayBuffer(4));
const dawdle = () => Atomics.wait(cell, 0, 0, Math.random() * 3);

const { writeFileSync } = fs;
fs.writeFileSync = (path, text, options) => {
  dawdle();
  const exclusive = Object(options).flag === 'wx';
  writeFileSync(path, text, exclusive ? { ...options, flag: 'w' } : options);
  dawdle();
};
for (const name of ['renameSync', 'readFileSync', 'readdirSync', 'rmSync', 'existsSync', 'statSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (Math.random() < 0.3) dawdle();
    return real(...args);
  };
}
fs.linkSync = () => {
  throw Object.assign(new Error('EOPNOTSUPP: operation not supported'), { code: 'EOPNOTSUPP' });
};
syncBuiltinESMExports();
