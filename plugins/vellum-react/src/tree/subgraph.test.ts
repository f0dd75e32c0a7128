import { fluxBlocked } from '../testUtils';
import { subgraph } from './subgraph';

const { graph } = fluxBlocked(new Date('2026-11-20T14:00:00Z'));
const certManager =
  'kustomize.toolkit.fluxcd.io/Kustomization/flux-system/cert-manager';

describe('subgraph', () => {
  it('holds what a node brings and nothing else', () => {
    const { roots, nodes } = subgraph(graph, [certManager], ['fetches']);
    expect(roots).toEqual([certManager]);
    expect(nodes.map(({ ref }) => `${ref.kind} ${ref.name}`)).toEqual([
      'Kustomization cert-manager',
      'HelmRelease cert-manager',
      'Deployment cert-manager',
      'ClusterIssuer letsencrypt',
    ]);
  });

  it('follows a relation that is not left out', () => {
    const { nodes } = subgraph(graph, [certManager]);
    expect(nodes.map(({ ref }) => ref.kind)).toContain('GitRepository');
  });

  it('does not loop in a graph that has a cycle', () => {
    const [a, b] = graph.nodes;
    const cycle = {
      ...graph,
      edges: [
        { from: a.id, to: b.id, relation: 'owns' as const },
        { from: b.id, to: a.id, relation: 'owns' as const },
      ],
    };
    expect(subgraph(cycle, [a.id]).nodes).toHaveLength(2);
  });
});
