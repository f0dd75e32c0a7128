import { targetOf, viewOf } from '../__testUtils__/viewOf';
import {
  snapshotFromObjects,
  SnapshotOptions,
} from '../graph/snapshotFromObjects';
import { GroupKind } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { resolveRoots } from './resolveRoots';

const APPLICATION: GroupKind = { group: 'argoproj.io', kind: 'Application' };
const XRD: GroupKind = {
  group: 'apiextensions.crossplane.io',
  kind: 'CompositeResourceDefinition',
};
const KUSTOMIZATION: GroupKind = {
  group: 'kustomize.toolkit.fluxcd.io',
  kind: 'Kustomization',
};
const HELM_RELEASE: GroupKind = {
  group: 'helm.toolkit.fluxcd.io',
  kind: 'HelmRelease',
};

const problemsOf = (
  view: 'crossplane' | 'flux' | 'argocd',
  options: SnapshotOptions,
  target: Parameters<typeof targetOf>[0] = { selector: 'a=b' },
) =>
  resolveRoots({
    view,
    target: targetOf(target),
    snapshot: snapshotFromObjects([], options),
  }).problems;

describe('a selector', () => {
  it('says which kind it could not look at', () => {
    expect(
      problemsOf('argocd', { forbidden: [{ ...APPLICATION, message: 'no' }] }),
    ).toEqual([
      {
        type: 'forbidden',
        message:
          'No permission to read kind Application of argoproj.io: no. What a=b matches of it is not shown.',
      },
    ]);
    expect(
      problemsOf('crossplane', { forbidden: [XRD] }).map(({ type }) => type),
    ).toEqual(['forbidden']);
    expect(
      problemsOf('flux', { forbidden: [KUSTOMIZATION] }).map(
        ({ type }) => type,
      ),
    ).toEqual(['forbidden']);
  });

  it('says which kind is still being read', () => {
    expect(problemsOf('argocd', { coverage: { state: 'loading' } })).toEqual([
      {
        type: 'unreadable',
        message:
          'Kind Application of argoproj.io is still being read: what a=b matches of it is not known yet.',
      },
    ]);
  });

  it('says that a kind is not served only where none is', () => {
    expect(problemsOf('flux', { notServed: [HELM_RELEASE] })).toEqual([]);
    expect(
      problemsOf('flux', { notServed: [KUSTOMIZATION, HELM_RELEASE] }),
    ).toEqual([
      {
        type: 'not-served',
        message:
          'The cluster does not serve kind Kustomization of kustomize.toolkit.fluxcd.io.',
      },
      {
        type: 'not-served',
        message:
          'The cluster does not serve kind HelmRelease of helm.toolkit.fluxcd.io.',
      },
    ]);
  });

  it('has nothing to say where all was read, or where objects are named', () => {
    expect(problemsOf('argocd', {})).toEqual([]);
    const named = { ...APPLICATION, namespace: 'argocd', name: 'shop' };
    expect(
      problemsOf(
        'argocd',
        { forbidden: [APPLICATION] },
        { argocd: { applications: [named], namespace: 'argocd' } },
      ),
    ).toEqual([]);
  });

  it('looks through its namespace where it may not look through the cluster', () => {
    const application: KubeObject = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'shop', namespace: 'argocd', labels: { a: 'b' } },
    };
    const snapshot = snapshotFromObjects([application]);
    const { roots, problems } = resolveRoots({
      view: 'argocd',
      target: targetOf({
        argocd: { applications: [], selector: 'a=b', namespace: 'argocd' },
      }),
      snapshot: {
        ...snapshot,
        coverage: ({ namespace }) =>
          namespace
            ? { state: 'complete' }
            : { state: 'forbidden', message: 'no' },
      },
    });
    expect(roots.map(({ name }) => name)).toEqual(['shop']);
    expect(problems).toEqual([]);
  });

  it('has its problems among those of the view', () => {
    const { view } = viewOf(
      'argocd',
      [],
      { selector: 'a=b' },
      { forbidden: [APPLICATION] },
    );
    expect(view.graph.problems.map(({ type }) => type)).toEqual(['forbidden']);
  });
});
