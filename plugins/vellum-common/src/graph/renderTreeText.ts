import { flattenTree } from './flattenTree';
import { ResourceGraph } from './types';

/**
 * The tree as text, one line per object, whatever time it is: for golden tests and logs. `renderTree` lays it out for a
 * person.
 *
 * @public
 */
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
