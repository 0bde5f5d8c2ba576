import type { Asking, Knower } from '../../analysis/find-out/schema.ts';
import type { Question } from '../../bank/schema.ts';
import { counted } from '../format.ts';
import { escapeText } from '../markdown/escape.ts';
import { headLine, keyLine, NOT_APPLICABLE, UNKNOWN } from './form.ts';

/** Whose questions a message holds. */
export type MessageContext = {
  session: string | undefined;
  project: string;
  questions: ReadonlyMap<string, Question>;
};
/** Who is asked what. */
export type Asked = Pick<Knower, 'name' | 'contact' | 'kind' | 'hours'> & {
  questions: readonly Pick<Asking, 'key' | 'questionId' | 'text' | 'side'>[];
};

/** A message to one person in Markdown, ready to be sent: each question with boxes to tick. readReply reads it back. */
export function writeQuestions(knower: Asked, { session, project, questions }: MessageContext): string {
  const { name, contact } = knower;
  const blocks = [
    `# Questions to ${escapeText(name)}: ${escapeText(project)}`,
    headLine(session, name),
    ...(contact === undefined || contact === name ? [] : [`Send to: ${escapeText(contact)}`]),
    `${HELLO[knower.kind]} ${sizeText(knower)}`,
    `Put an x into one box of each question, as in [x]. “${UNKNOWN}” is a good answer too: it says where to look. Write what else is worth knowing behind \`note:\`, and which document, test or log shows it behind \`evidence:\`. Leave the rest of the text as it is and send it back.`,
    ...knower.questions.map((one, at) => questionBlock(one, at + 1, questions.get(one.questionId))),
  ];
  return `${blocks.join('\n\n')}\n`.replaceAll('\u00a0', ' ');
}

const HELLO: Record<Knower['kind'], string> = {
  person: 'We prepare an integration project, and you own what these questions are about.',
  contact: 'We prepare an integration project, and you are the contact for what these questions are about.',
  vendor: 'We prepare an integration project, and you supply what these questions are about.',
  role: 'We prepare an integration project, and nobody is named yet who knows the answers to these questions.',
};

function questionBlock(
  { key, text, side }: Asked['questions'][number],
  number: number,
  question: Question | undefined,
): string {
  const options = (question?.options ?? []).map((option, points) => `- [ ] ${points} ${escapeText(option)}`);
  const na = question?.gate ? [] : [`- [ ] ${NOT_APPLICABLE} does not apply (say why in the note)`];
  return [
    `## ${number}. ${escapeText(text)}`,
    keyLine(key, side),
    ...(question === undefined ? [] : [`${escapeText(question.why)} Good looks like: ${escapeText(question.good)}`]),
    [...options, `- [ ] ${UNKNOWN} we do not know`, ...na].join('\n'),
    'note:',
    'evidence:',
  ].join('\n\n');
}

function sizeText({ questions, hours }: Asked): string {
  const size = `${counted(questions.length, 'question')}, about ${hoursText(hours)} of work`;
  return questions.length === 1 ? `${size}.` : `${size} in all; the first ones matter most.`;
}

function hoursText(hours: number): string {
  const half = Math.max(0.5, Math.round(hours * 2) / 2);
  return half === 0.5 ? 'half an hour' : `${half} ${half === 1 ? 'hour' : 'hours'}`;
}
