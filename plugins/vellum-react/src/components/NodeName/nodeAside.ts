import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';

/** Facts worth a place beside the name, most telling first. */
const TELLING_FACTS = ['replicas', 'version', 'revision'];

/** What an object is, in small beside its name: kind, namespace, and the one fact that tells most. */
export function nodeAside(node: GraphNode): string {
  const { kind, namespace } = node.ref;
  const fact = (name: string) =>
    node.facts.find(candidate => candidate.name === name)?.value;
  const manages = fact('manages');
  return [
    manages ? `${kind} → ${manages}` : kind,
    namespace,
    TELLING_FACTS.map(fact).find(value => value !== undefined),
  ]
    .filter(Boolean)
    .join(' · ');
}
