import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';

/** Facts worth a place beside the name, most telling first. */
const TELLING_FACTS = ['target', 'replicas', 'version', 'revision'];

/** What an object is, in small beside its name: kind, namespace, and the one fact that tells most. */
export function nodeAside(node: GraphNode): string {
  const { kind, namespace } = node.ref;
  const fact = TELLING_FACTS.map(name =>
    node.facts.find(candidate => candidate.name === name),
  ).find(found => found !== undefined);
  return [kind, namespace, fact?.value]
    .filter(part => part !== undefined && part !== '')
    .join(' · ');
}
