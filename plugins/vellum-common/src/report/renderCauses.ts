import { Finding, GraphNode, ResourceGraph } from '../graph/types';
import { formatAge } from '../text/formatAge';
import { describeNode } from './describeNode';
import { plainText, ReportLayout } from './TextTone';
import { cutToInnerError, oneLine } from './textWidth';
import { wrapText } from './wrapText';

/** How causes are rendered. @internal */
export interface RenderCausesOptions extends ReportLayout {
  graph: ResourceGraph;
  findings: readonly Finding[];
  /** How many are told whole; the rest is counted. */
  limit?: number;
}

const LABEL_WIDTH = 6;
/** About three lines of the terminal that most people have. */
const EVIDENCE_LENGTH = 240;

/**
 * The causes, numbered: the sentence, the way to the object, the words it rests on, and the next step.
 *
 * @internal
 */
export function renderCauses(options: RenderCausesOptions): string {
  const { graph, findings, width, limit = Infinity } = options;
  const { now, paint = plainText } = options;
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const digits = String(Math.min(findings.length, limit)).length;
  const indent = digits + 2;
  const blocks = findings.slice(0, limit).map((finding, at) => {
    const number = String(at + 1).padStart(digits);
    const age = finding.since ? formatAge(finding.since, now) : '';
    const sentence = wrapText(oneLine(finding.sentence), { width, indent });
    const details: Array<[string, string]> = [
      ['path', pathOf(finding, nodes)],
      ['says', wordsOf(finding)],
      ['since', age && `${age} ago`],
      ['next', oneLine(finding.nextStep ?? '')],
    ];
    return [
      `${paint(number, 'bad')}  ${paint(sentence, 'strong')}`,
      ...details
        .filter(([, text]) => text !== '')
        .map(([label, text]) => {
          const start = ' '.repeat(indent) + label.padEnd(LABEL_WIDTH);
          return `${paint(start, 'quiet')}${wrapText(text, {
            width,
            indent: start.length,
          })}`;
        }),
    ].join('\n');
  });
  const rest = findings.length - blocks.length;
  return [
    ...blocks,
    ...(rest > 0
      ? [`${' '.repeat(indent)}and ${rest} more, marked in the tree below`]
      : []),
  ].join('\n\n');
}

/** The way to the object, and its namespace as it is written for kubectl. */
function pathOf(
  { path }: Finding,
  nodes: ReadonlyMap<string, GraphNode>,
): string {
  const way = path.flatMap(id => nodes.get(id) ?? []);
  const namespace = way.at(-1)?.ref.namespace;
  const names = way.map(describeNode).join(' › ');
  return oneLine(namespace ? `${names} -n ${namespace}` : names);
}

/** The object's own words; what its parents made of them is left to the tree. */
function wordsOf({ evidence, nodeId, sentence }: Finding): string {
  const first = evidence.find(
    ({ nodeId: owner }) => (owner ?? nodeId) === nodeId,
  );
  const words = oneLine(first?.text ?? '');
  const isTold = words === '' || sentence.includes(words);
  const times =
    first?.count && first.count > 1 ? ` (${first.count} times)` : '';
  return isTold ? '' : `"${cutToInnerError(words, EVIDENCE_LENGTH)}"${times}`;
}
