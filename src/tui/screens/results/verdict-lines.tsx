import { Text } from 'ink';
import type { Analysis } from '../../../analysis/schema.ts';
import { Gauge } from '../../components/bar.tsx';
import type { ScrollLine } from '../../components/scroll.tsx';
import { theme } from '../../theme.ts';
import { gap, type Page, percent, scopeName, textLines, title, whole } from './page.tsx';

/** How many next questions are named. */
const MOST = 5;

const TONE = {
  'not-assessed': theme.strong,
  stop: theme.danger,
  'not-yet': { ...theme.watch, bold: true },
  'proceed-with-plan': theme.focus,
  proceed: theme.focus,
} as const satisfies Record<Analysis['verdict']['level'], object>;

/** The verdict, why, the figures behind it and what to find out first. */
export function verdictLines({ assessment, analysis, bank, width, glyphs }: Page): ScrollLine[] {
  const { verdict, readiness, risks, findOutFirst } = analysis;
  const { project } = readiness;
  const line = bank.scoring.verdict.planReadiness;
  const red = risks.filter(({ status, colour }) => status === 'risk' && colour === 'red').length;
  const watch = risks.filter(({ status }) => status === 'watch').length;
  const figures: [string, string][] =
    project === null
      ? []
      : [
          ['Potential', `${whole(project.potential)}  if the unknowns go well`],
          ['Coverage', `${percent(project.coverage)}  of what was asked is known`],
          ['Completeness', `${percent(project.completeness)}  of the questions are answered`],
          ['Risks', `${red} red, ${watch} to watch`],
        ];
  return [
    ...textLines('headline', verdict.headline, width, TONE[verdict.level]),
    gap('headline'),
    ...verdict.reasons.flatMap((reason, at) => textLines(`reason ${at}`, reason, width, {}, `${glyphs.bullet} `)),
    gap('reasons'),
    ...(project === null
      ? []
      : [
          {
            id: 'readiness',
            content: (
              <Text wrap="truncate">
                <Text {...theme.muted}>{'Readiness     '}</Text>
                <Text {...theme.strong}>{`${whole(project.demonstrated)}  `}</Text>
                <Gauge demonstrated={project.demonstrated} potential={project.potential} line={line} cells={30} />
                <Text {...theme.muted}>{`  ${project.band}`}</Text>
              </Text>
            ),
          },
        ]),
    ...figures.map(([name, value]) => ({
      id: name,
      content: (
        <Text wrap="truncate">
          <Text {...theme.muted}>{name.padEnd(14)}</Text>
          {value}
        </Text>
      ),
    })),
    ...(findOutFirst.length === 0 ? [] : [gap('figures'), title('Find out first')]),
    ...findOutFirst
      .slice(0, MOST)
      .flatMap(({ key, text, scope, answeredBy }, at) =>
        textLines(key, `${text} (${scopeName(assessment, scope)}; ask ${answeredBy})`, width, {}, `${at + 1}. `),
      ),
  ];
}
