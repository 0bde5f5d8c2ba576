#!/usr/bin/env node
declare const PLIMSOLL_VERSION: string;

/**
 * What is started as `plimsoll`. Scripts ask for the version at every start of theirs: it is answered before anything is
 * loaded, not even Node's loader of ECMAScript modules, which is why this alone is a CommonJS module.
 */
const [asked, ...others] = process.argv.slice(2);

if (others.length === 0 && (asked === '--version' || asked === '-V')) process.stdout.write(`${PLIMSOLL_VERSION}\n`);
else void import('./cli.ts');
