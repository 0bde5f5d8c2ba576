/**
 * Bounds on what is read at all: characters of text, tokens in it, and how deep fields may nest. Within them reading takes
 * less than half a gigabyte of memory: a text in double quotes takes some 32 bytes a character while it is read.
 */
export const BOUNDS = { characters: 10_000_000, tokens: 1_000_000, depth: 64, syntaxErrors: 20 } as const;
