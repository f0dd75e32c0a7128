import { Finding, GraphNode, ResourceGraph } from '../graph/types';
import { formatAge } from '../text/formatAge';
import { columnWidths } from './columnWidths';
import { describeNode } from './describeNode';
import { STATE_SIGNS, stateWord } from './stateWords';
import { TreeLine, treeLines } from './treeLines';
import {
  PaintText,
  plainText,
  ReportLayout,
  STATE_TONES,
  TextTone,
} from './TextTone';
import {
  cutMiddle,
  cutToInnerError,
  oneLine,
  padEnd,
  textWidth,
} from './textWidth';

/** How a tree is rendered. @public */
export interface RenderTreeOptions extends ReportLayout {
  graph: ResourceGraph;
  /** What is wrong, in the order in which it is numbered. */
  findings?: readonly Finding[];
  /** Leaves out branches in which all is ready, and says how many. */
  fold?: boolean;
}

interface Cells {
  sign: string;
  tone: TextTone;
  object: string;
  namespace: string;
  state: string;
  age: string;
  says: string;
  /** Number of the cause that the object is. */
  cause?: number;
}

interface NumberedCause {
  title: string;
  number: number;
}

const GAP = '  ';
/** Of the width, for the tree: the rest must still have room for a reason. */
const OBJECT_SHARE = 0.5;
const MIN_OBJECT = 24;
const MIN_SAYS = 16;

/**
 * The tree as a table, one line per object: sign and word of its state, for how long, and what it says.
 *
 * @public
 */
export function renderTree(options: RenderTreeOptions): string {
  const { graph, width, paint = plainText } = options;
  const lines = treeLines(graph, { fold: options.fold === true });
  const causes = numberCauses(options.findings ?? []);
  const rows = lines.map(line => cellsOf(line, causes, options.now));
  const head: Cells = {
    sign: ' ',
    tone: 'quiet',
    object: 'OBJECT',
    namespace: 'NAMESPACE',
    state: 'STATE',
    age: 'FOR',
    says: 'SAYS',
  };
  const all = [head, ...rows];
  const [widest, namespaceWidth, stateWidth, ageWidth] = columnWidths(
    all.map(({ object, namespace, state, age }) => [
      object,
      namespace,
      state,
      age,
    ]),
  );
  const objectWidth = Math.min(
    widest,
    width ? Math.max(MIN_OBJECT, Math.floor(width * OBJECT_SHARE)) : Infinity,
  );
  const fixed = 2 + objectWidth + stateWidth + ageWidth + GAP.length * 3;
  // Where one column has to go, it is the one that a reader can best do without.
  const hasNamespaces =
    new Set(rows.map(({ namespace }) => namespace)).size > 1 &&
    fixed + GAP.length + namespaceWidth + MIN_SAYS <= (width ?? Infinity);
  const used = fixed + (hasNamespaces ? GAP.length + namespaceWidth : 0);
  const saysWidth = width ? Math.max(MIN_SAYS, width - used) : Infinity;
  return all
    .map(cells => {
      const isHead = cells === head;
      const tone = isHead ? 'quiet' : cells.tone;
      const object = padEnd(cutMiddle(cells.object, objectWidth), objectWidth);
      const parts = [
        `${paint(cells.sign, tone)} ${isHead ? paint(object, tone) : object}`,
        ...(hasNamespaces
          ? [paint(padEnd(cells.namespace, namespaceWidth), 'quiet')]
          : []),
        paint(padEnd(cells.state, stateWidth), tone),
        paint(padEnd(cells.age, ageWidth), 'quiet'),
        isHead ? paint(cells.says, tone) : renderSays(cells, saysWidth, paint),
      ];
      return parts.join(GAP).trimEnd();
    })
    .join('\n');
}

function cellsOf(
  { node, folded, branches }: TreeLine,
  causes: ReadonlyMap<string, NumberedCause>,
  now: Date,
): Cells {
  if (!node) {
    return {
      sign: STATE_SIGNS.ready,
      tone: 'good',
      object: `${branches}… ${folded} more`,
      namespace: '',
      state: 'Ready',
      age: '',
      says: '',
    };
  }
  return {
    sign: STATE_SIGNS[node.health.state],
    tone: STATE_TONES[node.health.state],
    object: `${branches}${describeNode(node)}`,
    namespace: oneLine(node.ref.namespace ?? ''),
    state: stateWord(node),
    age: formatAge(node.health.since, now),
    ...whatIsSaid(node, causes.get(node.id)),
  };
}

/** By the node that is wrong, the first that names it. */
function numberCauses(
  findings: readonly Finding[],
): Map<string, NumberedCause> {
  const causes = new Map<string, NumberedCause>();
  findings.forEach(({ nodeId, title }, at) => {
    if (!causes.has(nodeId)) {
      causes.set(nodeId, { title, number: at + 1 });
    }
  });
  return causes;
}

/** The cause where the object is one, with its number; else its own words. What is well needs none but its warnings. */
function whatIsSaid(
  { health }: GraphNode,
  cause: NumberedCause | undefined,
): Pick<Cells, 'says' | 'cause'> {
  if (cause) {
    return { says: oneLine(cause.title), cause: cause.number };
  }
  const { state, message, reason, warnings = [] } = health;
  const words = state === 'ready' ? warnings[0]?.message : message ?? reason;
  return { says: oneLine(words ?? '') };
}

function renderSays(
  { says, cause }: Cells,
  width: number,
  paint: PaintText,
): string {
  if (cause === undefined) {
    return cutToInnerError(says, width);
  }
  const mark = `◀ ${cause}`;
  const room = width - textWidth(mark) - 1;
  return `${paint(mark, 'bad')} ${cutToInnerError(says, room)}`;
}
