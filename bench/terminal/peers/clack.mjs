import { select } from '@clack/prompts';

const count = Number(process.argv[2] ?? 2);
await select({ message: 'Ready', options: Array.from({ length: count }, (_, n) => ({ value: `System ${n}` })) });
