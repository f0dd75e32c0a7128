import {
  GraphNode,
  ResourceGraph,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * What is different between two looks, a line for each object: new, in another state, gone.
 *
 * @internal
 */
export function describeChanges(
  before: ResourceGraph,
  after: ResourceGraph,
): string[] {
  const known = new Map(before.nodes.map(node => [node.id, node]));
  const seen = new Set(after.nodes.map(({ id }) => id));
  return [
    ...after.nodes.flatMap(node => {
      const old = known.get(node.id);
      if (!old) {
        return [`+ ${nameOf(node)}: ${stateOf(node)}${wordsOf(node)}`];
      }
      return stateOf(old) === stateOf(node)
        ? []
        : [
            `~ ${nameOf(node)}: ${stateOf(old)} ► ${stateOf(node)}${wordsOf(
              node,
            )}`,
          ];
    }),
    ...before.nodes
      .filter(({ id }) => !seen.has(id))
      .map(node => `- ${nameOf(node)} is gone`),
  ];
}

function nameOf({ ref, label }: GraphNode): string {
  return `${ref.kind}/${ref.name || label || 'not named yet'}`;
}

function stateOf({ health }: GraphNode): string {
  return health.state.replaceAll('-', ' ');
}

/** What the object says itself, where it is not well. */
function wordsOf({ health }: GraphNode): string {
  const words = health.state === 'ready' ? undefined : health.message;
  return words ? ` (${words.replace(/\s+/g, ' ').slice(0, 300)})` : '';
}
