import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * What `.ci/run` shows of the tests: one line a file, and a failed test's message as soon as its file is done. The counts and
 * the failures go to the file that PLIMSOLL_TEST_RESULTS names, as JSON: `{ passed, failed, skipped, failures: [{ name, message }] }`.
 */
export default class TestReporter {
  #passed = 0;
  #skipped = 0;
  #failures = [];

  onTestModuleEnd(module) {
    const tests = [...module.children.allTests()];
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const skipped = tests.filter((test) => test.result().state === 'skipped').length;
    // What goes wrong outside any test: the file cannot be loaded, or a hook of a group or of the whole file fails.
    const around = [module, ...module.children.allSuites()].filter((one) => one.errors().length > 0);
    const failures = [
      ...around.map((one) => ({ name: one.fullName ?? 'the file itself', errors: one.errors() })),
      ...tests
        .filter((test) => test.result().state === 'failed')
        .map((test) => ({ name: test.fullName, errors: test.result().errors })),
    ].map(({ name, errors }) => ({ name: `${module.relativeModuleId} > ${name}`, message: words(errors) }));
    this.#passed += passed;
    this.#skipped += skipped;
    const counts = [
      `${passed} passed`,
      skipped && `${skipped} skipped`,
      failures.length && `${failures.length} failed`,
    ];
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    const mark = failures.length > 0 ? 'FAILED' : 'ok    ';
    console.log(`${mark}  ${module.relativeModuleId}  ${counts.filter(Boolean).join(', ')}, ${seconds} s`);
    this.#take(failures);
  }

  onTestRunEnd(modules, unhandled) {
    this.#take(unhandled.map((error) => ({ name: 'outside any test', message: words([error]) })));
    if (modules.length === 0) this.#take([{ name: 'no test file was found', message: '' }]);
    const counts = { passed: this.#passed, failed: this.#failures.length, skipped: this.#skipped };
    const file = process.env.PLIMSOLL_TEST_RESULTS;
    if (file !== undefined) writeFileSync(file, JSON.stringify({ ...counts, failures: this.#failures }));
  }

  #take(failures) {
    for (const { name, message } of failures) console.log(`FAILED  ${name}\n${message.replace(/^/gm, '        ')}`);
    this.#failures.push(...failures);
  }
}

const COLOUR = /\u001b\[[\d;]*m/g;

/** What an error says, where in our files it happened, and how what was found differs from what was expected. */
function words(errors) {
  return errors
    .flatMap(({ name, message, stacks = [], diff, stack }) => {
      const frames = stacks.map(({ file, line, column }) => `at ${relative(process.cwd(), file)}:${line}:${column}`);
      const bare = frames.length === 0 ? (stack ?? '').split('\n').slice(1, 4) : frames.slice(0, 3);
      return [name === 'AssertionError' ? message : `${name}: ${message}`, ...bare.map((one) => one.trim()), diff];
    })
    .filter((line) => line !== undefined && line !== '')
    .join('\n')
    .replace(COLOUR, '');
}
