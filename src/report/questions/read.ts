import type { Reply, Side } from '../../model/answer.ts';
import { reply as replySchema } from '../../model/answer.ts';
import { InputError, type Problem } from '../../model/problem.ts';
import { cleanLine } from '../../model/text.ts';
import { BOX, EVIDENCE, FORM_VERSION, HEAD, HEADING, KEY, NOT_APPLICABLE, NOTE, TICKS, UNKNOWN } from './form.ts';

/** One answer of a filled-in message. */
export type ReplyAnswer = { key: string; side: Side; reply: Reply; line: number };

/** What a filled-in message says. */
export type ReadReply = {
  /** Id of the session that the questions were written from. */
  session?: string;
  answers: ReplyAnswer[];
  /** Questions without a tick and without a note. */
  open: number;
};

/** One question of the message while it is read. */
type Block = {
  key: string;
  side: Side;
  line: number;
  from: string | undefined;
  ticks: { value: string; line: number }[];
  note: string[];
  evidence: string[];
};

/** Whether a text is a message with questions: it has the line that says so. */
export function isReply(text: string): boolean {
  return text.split('\n').some((line) => HEAD.test(bare(line)));
}

/**
 * Reads filled-in messages back, one or several in a text; quoted (`>`) text too. Throws InputError with the line of
 * every fault: two boxes ticked, a box that does not exist, a question that comes twice.
 */
export function readReply(text: string, file: string): ReadReply {
  const problems: Problem[] = [];
  const refuse = (line: number, message: string, mend: string): void => {
    problems.push({ severity: 'error', file, line, message, mend });
  };
  const sessions = new Set<string>();
  const blocks = readBlocks(text, sessions, refuse);
  if (sessions.size > 1) refuse(1, `it belongs to ${sessions.size} sessions`, 'take in one at a time');
  const answers = blocks.flatMap((block) => answerOf(block, refuse));
  twice(blocks, refuse);
  if (problems.length > 0) throw new InputError(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  const [session] = sessions;
  return { ...(session === undefined ? {} : { session }), answers, open: blocks.length - answers.length };
}

type Refuse = (line: number, message: string, mend: string) => void;

function readBlocks(text: string, sessions: Set<string>, refuse: Refuse): Block[] {
  const blocks: Block[] = [];
  let block: Block | undefined;
  let from: string | undefined;
  let into: string[] | undefined;
  text.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const content = bare(raw);
    const head = HEAD.exec(content);
    const key = KEY.exec(content);
    const box = block === undefined ? null : BOX.exec(content);
    const field = block === undefined ? null : (NOTE.exec(content) ?? EVIDENCE.exec(content));
    if (head !== null) {
      if (Number(head[1]) > FORM_VERSION) refuse(line, 'a newer plimsoll wrote these questions', 'update plimsoll');
      if (head[2] !== undefined) sessions.add(head[2]);
      from = head[3] || undefined;
      block = into = undefined;
    } else if (key !== null) {
      block = { key: key[1] ?? '', side: key[2] as Side, line, from, ticks: [], note: [], evidence: [] };
      blocks.push(block);
      into = undefined;
    } else if (box !== null && block !== undefined) {
      tick(block, box, line, refuse);
    } else if (field !== null && block !== undefined) {
      into = EVIDENCE.test(content) ? block.evidence : block.note;
      into.push(field[1] ?? '');
    } else if (HEADING.test(content)) {
      block = into = undefined;
    } else into?.push(content);
  });
  return blocks;
}

/** A line without the marks of a quotation and without blanks around it. */
function bare(line: string): string {
  return line.replace(/^[\s>]+/, '').trimEnd();
}

function tick(block: Block, [, inside = '', value = '']: RegExpExecArray, line: number, refuse: Refuse): void {
  const sign = inside.trim();
  if (sign === '') return;
  const isValue = /^[0-4]$/.test(value) || value === UNKNOWN || value === NOT_APPLICABLE;
  if (!TICKS.has(sign)) refuse(line, `the box holds ${JSON.stringify(sign)}`, 'put an x into it, or leave it empty');
  else if (!isValue)
    refuse(line, `there is no answer ${JSON.stringify(value)}`, 'tick one of the boxes of the question');
  else block.ticks.push({ value, line });
}

function answerOf(block: Block, refuse: Refuse): ReplyAnswer[] {
  const { key, side, line, ticks, from } = block;
  const [first, second] = ticks;
  if (second !== undefined) {
    const where = ticks.map((one) => one.line).join(' and ');
    refuse(second.line, `${key} has ${ticks.length} boxes ticked, on lines ${where}`, 'leave one of them');
    return [];
  }
  const note = block.note.join('\n').trim();
  const ref = cleanLine(block.evidence.join(' '));
  if (first === undefined && note === '') return [];
  if (first?.value === NOT_APPLICABLE && note === '') {
    refuse(first.line, `${key} is said not to apply, but not why`, 'say why behind note:');
    return [];
  }
  const said = {
    ...choiceOf(first?.value, note),
    ...(note === '' || first?.value === NOT_APPLICABLE ? {} : { note }),
    ...evidenceOf(first?.value, ref, from),
  };
  const parsed = replySchema.safeParse(said);
  if (parsed.success) return [{ key, side, reply: parsed.data, line }];
  for (const { path, message } of parsed.error.issues)
    refuse(line, `${key}: ${path.join('.')}: ${message}`, 'shorten it');
  return [];
}

function choiceOf(value: string | undefined, note: string): Record<string, unknown> {
  if (value === undefined) return {};
  if (value === NOT_APPLICABLE) return { na: note };
  return { points: value === UNKNOWN ? UNKNOWN : Number(value) };
}

/** What the person names is a document; else the answer rests on the word of who gave it. */
function evidenceOf(value: string | undefined, ref: string, from: string | undefined): Pick<Reply, 'evidence'> {
  if (ref !== '') return { evidence: { level: 'document', ref } };
  const known = value !== undefined && value !== UNKNOWN && value !== NOT_APPLICABLE;
  return known && from !== undefined ? { evidence: { level: 'claim', ref: `Reply of ${from}` } } : {};
}

function twice(blocks: readonly Block[], refuse: Refuse): void {
  const first = new Map<string, number>();
  for (const { key, line } of blocks) {
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    else refuse(line, `${key} comes twice, first on line ${before}`, 'keep one of the two');
  }
}
