import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';

/** What an object says about its state, in one line; `undefined` where nobody said anything. */
export function nodeReason(node: GraphNode): string | undefined {
  const { message, reason } = node.health;
  return (message ?? reason)?.replace(/\s+/g, ' ').trim() || undefined;
}
