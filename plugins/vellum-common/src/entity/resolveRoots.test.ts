import { readObjects } from '../__testUtils__/readObjects';
import { kustomizationRef, targetOf } from '../__testUtils__/viewOf';
import { snapshotFromObjects } from '../graph/snapshotFromObjects';
import { KubeObject } from '../kube/KubeObject';
import { resolveRoots } from './resolveRoots';

const label = { 'backstage.io/kubernetes-id': 'shop' };

const xrd: KubeObject = {
  apiVersion: 'apiextensions.crossplane.io/v1',
  kind: 'CompositeResourceDefinition',
  metadata: { name: 'xstores.example.io' },
  spec: {
    group: 'example.io',
    names: { kind: 'XStore' },
    claimNames: { kind: 'Store' },
  },
};

const claim: KubeObject = {
  apiVersion: 'example.io/v1',
  kind: 'Store',
  metadata: { name: 'shop', namespace: 'team', labels: label },
  spec: {
    resourceRef: {
      apiVersion: 'example.io/v1',
      kind: 'XStore',
      name: 'shop-x',
    },
  },
};

const composite = (name: string): KubeObject => ({
  apiVersion: 'example.io/v1',
  kind: 'XStore',
  metadata: { name, labels: label },
});

const application = (
  name: string,
  namespace: string,
  labels: Record<string, string>,
): KubeObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name, namespace, labels },
});

const names = (
  view: 'crossplane' | 'flux' | 'argocd',
  objects: KubeObject[],
  target: Parameters<typeof targetOf>[0],
) =>
  resolveRoots({
    view,
    target: targetOf(target),
    snapshot: snapshotFromObjects(objects),
  }).roots.map(({ kind, name }) => `${kind} ${name}`);

const fluxNames = (file: string, name: string) => {
  const { roots, dependencies } = resolveRoots({
    view: 'flux',
    target: targetOf({ flux: [kustomizationRef(name)] }),
    snapshot: snapshotFromObjects(readObjects(file)),
  });
  return [roots, dependencies].map(refs => refs.map(ref => ref.name));
};

describe('resolveRoots', () => {
  it('keeps the order in which objects are named, whether they exist or not', () => {
    expect(
      names('crossplane', [], {
        crossplane: [
          { group: 'example.io', kind: 'XStore', name: 'b' },
          { group: 'example.io', kind: 'XStore', name: 'a' },
        ],
      }),
    ).toEqual(['XStore b', 'XStore a']);
  });

  it('finds claims by label in the kinds that the XRDs define', () => {
    expect(
      names('crossplane', [xrd, claim], {
        selector: 'backstage.io/kubernetes-id=shop',
      }),
    ).toEqual(['Store shop']);
  });

  it('shows the claim alone where its composite matches too', () => {
    expect(
      names(
        'crossplane',
        [xrd, claim, composite('shop-x'), composite('single')],
        { selector: 'backstage.io/kubernetes-id=shop' },
      ),
    ).toEqual(['Store shop', 'XStore single']);
  });

  it('keeps to the namespace that the entity names', () => {
    expect(
      names('crossplane', [xrd, claim], {
        selector: 'backstage.io/kubernetes-id=shop',
        namespace: 'other',
      }),
    ).toEqual([]);
  });

  it('lets objects that are named win over a selector', () => {
    expect(
      names('crossplane', [xrd, claim], {
        selector: 'backstage.io/kubernetes-id=shop',
        crossplane: [{ group: 'example.io', kind: 'XStore', name: 'named' }],
      }),
    ).toEqual(['XStore named']);
  });

  it('asks for the XRDs, and for the kinds they define', () => {
    const { wanted } = resolveRoots({
      view: 'crossplane',
      target: targetOf({ selector: 'a=b' }),
      snapshot: snapshotFromObjects([xrd]),
    });
    expect(wanted.map(({ kind }) => kind)).toEqual([
      'CompositeResourceDefinition',
      'Store',
      'XStore',
    ]);
  });

  it('tells what Kustomizations depend on, in all generations, from what is named', () => {
    expect(fluxNames('scenarios/flux-blocked.yaml', 'claims')).toEqual([
      ['claims'],
      ['serving', 'platform-api', 'cert-manager', 'namespaces'],
    ]);
  });

  it('ends when Kustomizations depend on each other', () => {
    expect(fluxNames('scenarios/flux-cycle.yaml', 'a')).toEqual([
      ['a'],
      ['c', 'b'],
    ]);
  });

  it('selects Applications in the namespace of Argo CD', () => {
    expect(
      names(
        'argocd',
        [
          application('one', 'argocd', { team: 'shop' }),
          application('two', 'elsewhere', { team: 'shop' }),
          application('three', 'argocd', { team: 'other' }),
        ],
        {
          argocd: {
            applications: [],
            selector: 'team=shop',
            namespace: 'argocd',
          },
        },
      ),
    ).toEqual(['Application one']);
  });

  it('selects Applications by the selector for every tool where they have none of their own', () => {
    expect(
      names('argocd', [application('one', 'argocd', label)], {
        selector: 'backstage.io/kubernetes-id=shop',
      }),
    ).toEqual(['Application one']);
  });

  it('finds nothing where nothing is named', () => {
    expect(names('crossplane', [xrd, claim], {})).toEqual([]);
    expect(names('flux', [], {})).toEqual([]);
    expect(names('argocd', [], {})).toEqual([]);
  });
});
