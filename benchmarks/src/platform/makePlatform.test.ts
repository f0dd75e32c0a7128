import {
  buildGraphView,
  snapshotFromObjects,
} from '@vellum-io/backstage-plugin-vellum-common';
import { makePlatform } from './makePlatform';
import { NOW } from './objects';

function viewOf(nodes: number) {
  const { objects, kustomizations } = makePlatform(nodes);
  return buildGraphView({
    view: 'flux',
    entityRef: 'resource:default/platform',
    cluster: 'test',
    target: {
      flux: kustomizations,
      crossplane: [],
      argocd: { applications: [], namespace: 'argocd' },
      problems: [],
    },
    snapshot: snapshotFromObjects(objects),
    freshness: { state: 'live' },
    now: NOW,
    limits: { nodes: Infinity },
  }).view;
}

describe('makePlatform', () => {
  it.each([500, 2000, 5000])('makes a graph of about %d nodes', nodes => {
    const { graph } = viewOf(nodes);
    expect(Math.abs(graph.nodes.length - nodes) / nodes).toBeLessThan(0.05);
    expect(graph.problems).toEqual([]);
  });

  it('makes one in which every object is found, and some fail for a reason', () => {
    const { graph, findings, boards } = viewOf(500);
    const presences = new Set(graph.nodes.map(({ presence }) => presence));
    expect([...presences]).toEqual(['present']);
    expect(graph.nodes.some(({ health }) => health.state === 'failed')).toBe(
      true,
    );
    expect(findings[0]).toMatchObject({ cause: 'crash-loop' });
    expect(boards.length).toBeGreaterThan(0);
  });

  it('makes the same one again', () => {
    expect(makePlatform(500)).toEqual(makePlatform(500));
  });
});
