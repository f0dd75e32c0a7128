import { KubeObject } from '../kube/KubeObject';
import { refOf } from '../kube/ResourceRef';
import { ClusterReader } from './ClusterReader';
import { KindCoverage, ResourceSnapshot } from './ResourceSnapshot';
import { KindScope } from '../kube/KindScope';
import { snapshotFromObjects } from './snapshotFromObjects';

const application: KubeObject = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name: 'shop', namespace: 'argocd' },
};
const missing = { ...refOf(application), name: 'gone' };
const kind = { group: 'argoproj.io', kind: 'Application' };
const inNamespace = { ...kind, namespace: 'argocd' };

/** A portal that may not list a kind in all namespaces. */
function refusedWhole(
  narrow: KindCoverage,
  isNamespaced?: boolean,
): ResourceSnapshot {
  return {
    ...snapshotFromObjects([application]),
    isNamespaced: () => isNamespaced,
    coverage: ({ namespace }: KindScope): KindCoverage =>
      namespace ? narrow : { state: 'forbidden', message: 'no' },
  };
}

describe('ClusterReader', () => {
  it('asks for a custom kind whole', () => {
    const reader = new ClusterReader(snapshotFromObjects([application]));
    expect(reader.find(missing).coverage).toEqual({ state: 'complete' });
    expect(reader.wanted()).toEqual([kind]);
  });

  it('asks for the namespace too where the whole is refused, and goes by that', () => {
    const reader = new ClusterReader(refusedWhole({ state: 'unwatched' }));
    expect(reader.find(missing).coverage).toEqual({ state: 'unwatched' });
    expect(reader.wanted()).toEqual([kind, inNamespace]);
  });

  it('lists a namespace where the whole is refused', () => {
    const reader = new ClusterReader(refusedWhole({ state: 'complete' }, true));
    expect(reader.list(inNamespace)).toEqual({
      objects: [application],
      coverage: { state: 'complete' },
    });
  });

  it('stays refused where nothing narrower can be asked for', () => {
    const clusterScoped = new ClusterReader(
      refusedWhole({ state: 'complete' }, false),
    );
    expect(clusterScoped.want(inNamespace).state).toBe('forbidden');
    expect(clusterScoped.wanted()).toEqual([kind]);
    const whole = new ClusterReader(refusedWhole({ state: 'complete' }, true));
    expect(whole.want(kind).state).toBe('forbidden');
  });
});
