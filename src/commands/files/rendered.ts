type Content = string | Uint8Array;
/** One file of a format that comes in parts; `part` is a word for its name. */
type Part = { part: string; content: Content };

/** What a writer of a format gives: the content of its file, or of several. */
export type Rendered = Content | readonly Part[];
