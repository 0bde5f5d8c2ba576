/** What is wrong with a text that should be JSON, or undefined where it is JSON. */
export function jsonFault(text: string): { message: string; line?: number; mend: string } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(said)?.[1];
    const atEnd = /end of JSON input|Unterminated/.test(said);
    const ended = text.trimEnd().length;
    const offset = position === undefined ? (atEnd ? ended : undefined) : Math.min(Number(position), ended);
    const unexpected = offset === undefined ? undefined : text[offset];
    const what =
      atEnd || unexpected === undefined
        ? 'it ends in the middle'
        : `there is an unexpected ${JSON.stringify(unexpected)}`;
    return {
      message: `this is not valid JSON: ${what}`,
      ...(offset === undefined ? {} : { line: text.slice(0, offset).split('\n').length }),
      mend: 'JSON needs double quotes round names and text, no comma before a closing bracket and no comments; YAML is easier by hand (end the name with .yaml)',
    };
  }
}
