import { flattenTree } from '../graph/flattenTree';
import { ResourceGraph } from '../graph/types';

/** The tree as text, one line per object, whatever time it is: what golden tests compare. */
export function renderTreeText(graph: ResourceGraph): string {
  const expanded = new Set(graph.nodes.map(({ id }) => id));
  const lines = flattenTree(graph, { expanded }).map(({ node, depth }) => {
    const { ref, label, presence, health } = node;
    const place = ref.namespace ? ` (${ref.namespace})` : '';
    const name = label ?? ref.name;
    const there = presence === 'present' ? '' : ` [${presence}]`;
    const message = health.message ? `: ${health.message}` : '';
    return `${'  '.repeat(depth)}${ref.kind} ${name}${place} ${
      health.state
    }${there}${message}`;
  });
  const problems = graph.problems.map(
    ({ type, message }) => `! ${type}: ${message}`,
  );
  return [...lines, ...problems].join('\n');
}
