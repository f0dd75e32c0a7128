import { compareDialects } from '../health/dialects/compareDialects';
import { OpinionTool } from '../health/dialects/ToolOpinion';
import { groupKindKey } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { readField, readList, readString } from '../kube/readField';
import { ResourceRef } from '../kube/ResourceRef';
import { CollectedGraph } from './collectNodes';

/** Whether an applier waits for what it applies, and as which tool. */
type Wait = (applier: KubeObject, ref: ResourceRef) => boolean;

const WAITS: Readonly<Record<string, { tool: OpinionTool; waitsFor: Wait }>> = {
  'Application.argoproj.io': { tool: 'argocd', waitsFor: () => true },
  'HelmRelease.helm.toolkit.fluxcd.io': {
    tool: 'flux',
    // Waits unless what it did last was told not to.
    waitsFor: release => {
      const action = readString(
        release,
        'status',
        'lastAttemptedReleaseAction',
      );
      return (
        readField(release, 'spec', action ?? 'install', 'disableWait') !== true
      );
    },
  },
  'Kustomization.kustomize.toolkit.fluxcd.io': {
    tool: 'flux',
    waitsFor: (applier, ref) =>
      readField(applier, 'spec', 'wait') === true ||
      readList(applier, 'spec', 'healthChecks').some(
        check =>
          readString(check, 'kind') === ref.kind &&
          readString(check, 'name') === ref.name &&
          readString(check, 'namespace') === ref.namespace,
      ),
  },
};

/**
 * Adds to each node what the tools that wait for it say of it, where that means something else than our own word. Only
 * who applies an object waits for it: what it makes in turn is asked by nobody.
 *
 * @internal
 */
export function addOpinions(
  { nodes, edges }: CollectedGraph,
  { now }: { now: Date },
): void {
  const tools = new Map<string, Set<OpinionTool>>();
  for (const { from, to, relation } of edges) {
    const applier = nodes.get(from);
    const wait = applier && WAITS[groupKindKey(applier.node.ref)];
    const applied = nodes.get(to)?.node.ref;
    if (
      relation === 'applies' &&
      wait &&
      applied &&
      applier.object &&
      wait.waitsFor(applier.object, applied)
    ) {
      tools.set(to, (tools.get(to) ?? new Set()).add(wait.tool));
    }
  }
  for (const [id, asked] of tools) {
    const { node, object } = nodes.get(id) ?? {};
    if (node && object) {
      const opinions = compareDialects(object, {
        now,
        ours: node.health,
        tools: [...asked],
      });
      if (opinions.length > 0) {
        node.opinions = opinions;
      }
    }
  }
}
