import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';

/** What people call an object: its name in the composition, else its own. @public */
export function nodeTitle(node: GraphNode): string {
  return node.label ?? node.ref.name;
}
