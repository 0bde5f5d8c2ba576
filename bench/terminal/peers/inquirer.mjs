import { select } from '@inquirer/prompts';

const count = Number(process.argv[2] ?? 2);
await select({ message: 'Ready', choices: Array.from({ length: count }, (_, n) => ({ value: `System ${n}` })) });
