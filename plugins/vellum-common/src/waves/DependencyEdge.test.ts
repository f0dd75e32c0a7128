import { KubeObject } from '../kube/KubeObject';
import { dependencyEdges, DependencyEdge } from './DependencyEdge';
import { describeEdge } from './describeEdge';

const dependent: KubeObject = {
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name: 'app', namespace: 'team-a' },
  spec: { dependsOn: [{ name: 'base' }, { other: 'nothing' }] },
};

describe('dependencyEdges', () => {
  it.each([
    [true, 'not-found'],
    [false, 'not-read'],
  ])('tells missing (%p) from not read', (isMissing, state) => {
    const context = { read: () => ({ isMissing }), sourceOf: () => undefined };
    expect(dependencyEdges(dependent, context)).toMatchObject([
      { to: 'kustomize.toolkit.fluxcd.io/Kustomization/team-a/base', state },
    ]);
  });
});

describe('describeEdge', () => {
  const edge = (more: Partial<DependencyEdge>): DependencyEdge => ({
    to: 'base',
    ref: { group: '', kind: 'Kustomization', name: 'base' },
    state: 'not-ready',
    ...more,
  });

  it.each([
    [{ state: 'not-found' }, 'not found'],
    [{ state: 'not-read' }, 'not read here'],
    [{ state: 'not-ready' }, 'not ready'],
    [{ state: 'not-observed' }, 'its latest change is not seen yet'],
    [{ state: 'expression' }, 'its readyExpr is not met'],
    [{ state: 'expression-unknown' }, 'its readyExpr is not evaluated here'],
    [
      { state: 'revision-behind', revisions: { wants: 'main@2' } },
      'still at no revision, the source is at main@2',
    ],
    [
      {
        state: 'revision-behind',
        revisions: { has: 'main@1', wants: 'main@2' },
      },
      'still at main@1, the source is at main@2',
    ],
  ] as const)('says of %j: %s', (more, words) => {
    expect(describeEdge(edge(more))).toBe(words);
  });
});
