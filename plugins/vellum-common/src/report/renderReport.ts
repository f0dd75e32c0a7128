import { GraphView } from '../api/GraphView';
import { Finding } from '../graph/types';
import { ageInMs, formatAge } from '../text/formatAge';
import { renderBoard } from './renderBoard';
import { renderCauses } from './renderCauses';
import { renderTree } from './renderTree';
import { STATE_SIGNS } from './stateWords';
import { plainText, ReportLayout, STATE_TONES } from './TextTone';
import { oneLine } from './textWidth';
import { wrapText } from './wrapText';

/** How a view is rendered. @public */
export interface RenderReportOptions extends ReportLayout {
  view: Pick<GraphView, 'headline' | 'graph' | 'findings' | 'boards'>;
  /** What stands below the causes: the tree (the default), or the lanes. */
  body?: 'tree' | 'boards';
  /** Leaves out branches in which all is ready, and what is in a lane that is done. */
  fold?: boolean;
  /** How many causes are told whole. */
  causes?: number;
}

/**
 * A view as text, in the order in which it is read when something is wrong: the sentence, the causes with their next
 * steps, then the tree or the lanes.
 *
 * @public
 */
export function renderReport(options: RenderReportOptions): string {
  const { view, body = 'tree', fold, causes, ...layout } = options;
  const { graph, findings, boards } = view;
  const { paint = plainText, width } = layout;
  const problems = graph.problems.map(({ message }) => {
    const text = wrapText(oneLine(message), { width, indent: 2 });
    return `${paint('!', 'warning')} ${text}`;
  });
  const sections = [
    renderHeadline(options),
    renderCauses({ graph, findings, limit: causes, ...layout }),
    ...(body === 'boards'
      ? boards.map(board => renderBoard({ board, all: !fold, ...layout }))
      : [
          graph.nodes.length > 0 &&
            renderTree({ graph, findings, fold, ...layout }),
        ]),
    problems.join('\n'),
  ];
  return sections.filter(Boolean).join('\n\n');
}

function renderHeadline(options: RenderReportOptions): string {
  const { view, now, width, paint = plainText } = options;
  const { headline, findings } = view;
  const age =
    ageInMs(headline.since, now) === undefined
      ? ''
      : ` for ${formatAge(headline.since, now)}`;
  const sentence = `${headline.title}${age}${
    headline.cause ? `: ${headline.cause}` : ''
  }`;
  const text = wrapText(oneLine(sentence), { width, indent: 2 });
  const rest = withoutSentences(headline.detail ?? '', findings);
  const next = findings.some(({ nextStep }) => nextStep === headline.nextStep)
    ? undefined
    : headline.nextStep;
  return [
    `${paint(STATE_SIGNS[headline.state], STATE_TONES[headline.state])} ${paint(
      text,
      'strong',
    )}`,
    ...[rest, next]
      .filter((line): line is string => Boolean(line))
      .map(line => `  ${wrapText(oneLine(line), { width, indent: 2 })}`),
  ].join('\n');
}

/** What the causes say is told there. */
function withoutSentences(
  detail: string,
  findings: readonly Finding[],
): string {
  return findings
    .reduce((text, { sentence }) => text.replace(sentence, ''), detail)
    .trim();
}
