import {
  GraphNode,
  GraphView,
  HealthState,
} from '@vellum-io/backstage-plugin-vellum-common';
import { run } from '@vellum-io/cli';
import { Sandbox } from '@vellum-io/sandbox';

/** What was asked. */
export interface Question {
  /** `kustomization/flux-ready` */
  ask: string;
  namespace: string;
  /** Judged as if it were so many minutes later. */
  minutesLater?: number;
}

/** What the core says, as `vellum explain` reads it from the cluster. */
export interface Explained extends Pick<GraphView, 'boards'> {
  /** State of what was asked for. */
  state: HealthState;
  nodes: GraphNode[];
  /** Every cause, worst first, as `cause: Kind name`; of names that are made up only the kind is told. */
  causes: string[];
}

const MINUTE = 60_000;

/** Asks `vellum explain` as the portal, whose permissions are those that the suite documents. */
export async function explain(
  sandbox: Sandbox,
  { ask, namespace, minutesLater = 0 }: Question,
): Promise<Explained> {
  const out: string[] = [];
  const errors: string[] = [];
  await run(
    [
      'explain',
      ask,
      '-n',
      namespace,
      '-o',
      'json',
      '--kubeconfig',
      sandbox.kubeconfig('portal'),
    ],
    {
      env: process.env,
      now: () => new Date(Date.now() + minutesLater * MINUTE),
      readStdin: async () => undefined,
      writeOut: text => out.push(text),
      writeError: text => errors.push(text),
    },
  );
  if (out.length === 0) {
    throw new Error(`vellum explain ${ask}: ${errors.join('')}`);
  }
  const view = JSON.parse(out.join('')) as GraphView;
  const nodes = new Map(view.graph.nodes.map(node => [node.id, node]));
  const root = nodes.get(view.graph.roots[0]);
  return {
    state: root?.health.state ?? 'unknown',
    nodes: view.graph.nodes,
    boards: view.boards,
    causes: view.findings.map(({ cause, nodeId }) => {
      const node = nodes.get(nodeId);
      return `${cause}: ${node ? nameOf(node) : nodeId}`;
    }),
  };
}

/** Kinds whose names are made up by the controller that makes them. */
const UNNAMED = ['Pod', 'ReplicaSet'];

/** What can be known of a name before the object is made: its name in the Composition, or its own. */
function nameOf({ ref, label }: GraphNode): string {
  return UNNAMED.includes(ref.kind)
    ? ref.kind
    : `${ref.kind} ${label ?? ref.name}`;
}
