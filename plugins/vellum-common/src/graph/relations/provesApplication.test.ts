import { makeApplication } from '../../__testUtils__/makeApplication';
import { KubeObject } from '../../kube/KubeObject';
import { provesApplication } from './provesApplication';
import { Belonging } from './Relation';

const application = (status = {}): KubeObject =>
  makeApplication('shop', { metadata: { namespace: 'team-a' }, status });

const live = (metadata: object): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'prod', ...metadata },
});

const tracked = (instance: string) =>
  live({
    annotations: {
      'argocd.argoproj.io/tracking-id': `${instance}:apps/Deployment:prod/web`,
    },
  });
const labelled = (instance: string) =>
  live({ labels: { 'app.kubernetes.io/instance': instance } });

const withId = (id: string) =>
  live({ annotations: { 'argocd.argoproj.io/tracking-id': id } });

const OUT_OF_SYNC = { status: 'OutOfSync' };

describe('provesApplication', () => {
  it.each<
    [
      proof: string,
      object: KubeObject,
      row: Record<string, string>,
      belonging: Belonging,
    ]
  >([
    ['its tracking id', tracked('shop'), OUT_OF_SYNC, 'belongs'],
    ['its qualified tracking id', tracked('team-a_shop'), {}, 'belongs'],
    ['its label', labelled('shop'), OUT_OF_SYNC, 'belongs'],
    ['a Synced row', live({}), { status: 'Synced' }, 'belongs'],
    ['only its name in Git', live({}), OUT_OF_SYNC, 'unclaimed'],
    ['the label of another', labelled('other'), OUT_OF_SYNC, 'unclaimed'],
    ['the tracking id of another', tracked('other'), OUT_OF_SYNC, 'foreign'],
    ['an id that starts alike', tracked('shop-2'), OUT_OF_SYNC, 'foreign'],
    [
      'a Synced row that is older than the tracking id of another',
      tracked('other'),
      { status: 'Synced' },
      'foreign',
    ],
    [
      'the tracking id of another, written before its kind moved',
      withId('other:extensions/Deployment:prod/web'),
      { status: 'Synced' },
      'foreign',
    ],
    ...[
      'shop:apps/Deployment:prod/api',
      'shop:apps/Deployment:test/web',
      'shop:apps/StatefulSet:prod/web',
      'shop',
    ].map((id): [string, KubeObject, Record<string, string>, Belonging] => [
      `a copied tracking id ${id}`,
      withId(id),
      OUT_OF_SYNC,
      'unclaimed',
    ]),
    [
      'a tracking id copied from what another applied, in a Synced row',
      withId('other:apps/Deployment:prod/api'),
      { status: 'Synced' },
      'belongs',
    ],
  ])('judges an object with %s', (_, object, row, belonging) => {
    expect(provesApplication(object, application(), row)).toBe(belonging);
  });

  it('compares no namespace for an object that has none: the id holds that of the destination', () => {
    const role: KubeObject = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: {
        name: 'system:web',
        annotations: {
          'argocd.argoproj.io/tracking-id':
            'shop:rbac.authorization.k8s.io/ClusterRole:prod/system:web',
        },
      },
    };
    expect(provesApplication(role, application(), OUT_OF_SYNC)).toBe('belongs');
  });

  it('tells Applications of one name in two namespaces apart, where the controller names its own', () => {
    const guest = application({ controllerNamespace: 'argocd' });
    expect(provesApplication(tracked('shop'), guest, {})).toBe('foreign');
    expect(provesApplication(tracked('team-a_shop'), guest, {})).toBe(
      'belongs',
    );
    const host = application({ controllerNamespace: 'team-a' });
    expect(provesApplication(tracked('team-a_shop'), host, {})).toBe('foreign');
    expect(provesApplication(tracked('shop'), host, {})).toBe('belongs');
  });
});
