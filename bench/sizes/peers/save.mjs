import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';

/**
 * Saves the same landscape again and again with another library, in a process of its own, and prints the times in milliseconds
 * and the most memory in bytes as JSON. Arguments: the library, where the landscape lies, how often, and the file to save.
 */
const [, , library, file, rounds, target] = process.argv;
const assessment = JSON.parse(readFileSync(file, 'utf8'));
const save = await savers()[library]();
const times = [];
for (let round = 0; round < Number(rounds); round++) {
  const from = performance.now();
  save();
  times.push(performance.now() - from);
}
console.log(JSON.stringify({ times, memory: process.resourceUsage().maxRSS * 1024 }));

function savers() {
  return {
    'write-file-atomic': async () => {
      const { default: write } = await import('write-file-atomic');
      return () => write.sync(target, JSON.stringify(assessment, undefined, '\t'));
    },
    conf: async () => {
      const { default: Conf } = await import('conf');
      const store = new Conf({ cwd: dirname(target), configName: 'saved-by-conf' });
      return () => {
        store.store = assessment;
      };
    },
  };
}
