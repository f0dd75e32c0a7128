import { KubeObject, KubeOwnerReference } from '../../kube/KubeObject';
import { refOf } from '../../kube/ResourceRef';
import { ClusterReader } from '../ClusterReader';
import { snapshotFromObjects } from '../snapshotFromObjects';
import { claimRelation, compositeRelation } from './crossplane';
import { Relation } from './Relation';

const STORE = 'platform.example.org/v1alpha1';

function linksOf(
  relation: Relation,
  object: KubeObject,
  others: KubeObject[] = [],
) {
  const reader = new ClusterReader(snapshotFromObjects([object, ...others]));
  return relation(object, {
    reader,
    now: new Date(0),
    roleOf: () => 'composite',
    report: () => {},
  });
}

const claimWith = (resourceRef?: object): KubeObject => ({
  apiVersion: STORE,
  kind: 'Store',
  metadata: { name: 'shop', namespace: 'team-a' },
  spec: { ...(resourceRef && { resourceRef }) },
});
const compositeWith = (spec: object): KubeObject => ({
  apiVersion: STORE,
  kind: 'XStore',
  metadata: { name: 'shop-x', uid: 'xr-1' },
  spec: { ...spec },
});
const owner = (more: Partial<KubeOwnerReference> = {}) => ({
  apiVersion: STORE,
  kind: 'XStore',
  name: 'shop-x',
  uid: 'xr-1',
  controller: true,
  ...more,
});
const bucket = (
  name: string,
  ownerReferences: KubeOwnerReference[],
  kind = 'Bucket',
): KubeObject => ({
  apiVersion: 's3.example.org/v1',
  kind,
  metadata: { name, uid: name, ownerReferences },
});

describe('the composite of a claim', () => {
  it('is none before the claim names one', () => {
    expect(linksOf(claimRelation, claimWith())).toEqual([]);
  });

  const back = {
    apiVersion: STORE,
    kind: 'Store',
    namespace: 'team-a',
    name: 'shop',
  };
  it.each([
    ['belongs where it names the claim', { claimRef: back }, 'belongs'],
    [
      'belongs where it names another version of it',
      { claimRef: { ...back, apiVersion: 'platform.example.org/v2' } },
      'belongs',
    ],
    ['is unclaimed where it names none', {}, 'unclaimed'],
    [
      'is foreign where it names another kind',
      { claimRef: { ...back, kind: 'Shop' } },
      'foreign',
    ],
    [
      'is foreign where it names another group',
      { claimRef: { ...back, apiVersion: 'example.org/v1' } },
      'foreign',
    ],
    [
      'is foreign where it names the claim of another team',
      { claimRef: { ...back, namespace: 'team-b' } },
      'foreign',
    ],
    [
      'is foreign where it names another claim',
      { claimRef: { ...back, name: 'other' } },
      'foreign',
    ],
  ])('%s', (_reason, spec, expected) => {
    const [{ ref, proof }] = linksOf(
      claimRelation,
      claimWith({ apiVersion: STORE, kind: 'XStore', name: 'shop-x' }),
    );
    expect(ref).toEqual(refOf(compositeWith({})));
    expect(proof?.(compositeWith(spec))).toBe(expected);
  });
});

describe('what a composite composes', () => {
  it('is nothing where it refers to nothing that has a kind', () => {
    expect(
      linksOf(compositeRelation, compositeWith({ resourceRefs: [{}] })),
    ).toEqual([]);
  });

  it.each([
    ['belongs where the composite controls it', [owner()], 'belongs'],
    ['is foreign where another does', [owner({ uid: 'xr-2' })], 'foreign'],
    ['is unclaimed where nobody does', [], 'unclaimed'],
    [
      'is unclaimed where the composite owns it and does not control it',
      [owner({ controller: false })],
      'unclaimed',
    ],
  ])('%s', (_reason, owners, expected) => {
    const data = bucket('data', owners);
    const [{ proof }] = linksOf(
      compositeRelation,
      compositeWith({
        resourceRefs: [{ ...refOf(data), apiVersion: data.apiVersion }],
      }),
    );
    expect(proof?.(data)).toBe(expected);
  });

  it.each([
    ['is leaving where nothing refers to it', bucket('data', [owner()]), true],
    [
      'is not leaving where it is still referred to',
      bucket('kept', [owner()]),
      false,
    ],
    [
      'is not leaving where another controls it',
      bucket('data', [owner({ controller: false }), owner({ uid: 'xr-2' })]),
      false,
    ],
    [
      'is not leaving where nobody controls it',
      bucket('data', [owner({ controller: false })]),
      false,
    ],
    [
      'is not leaving where it is bookkeeping of a provider',
      bucket('data', [owner()], 'ProviderConfigUsage'),
      false,
    ],
  ])('%s', (_reason, child, expected) => {
    const links = linksOf(
      compositeRelation,
      compositeWith({
        resourceRefs: [
          { apiVersion: 's3.example.org/v1', kind: 'Bucket', name: 'kept' },
        ],
      }),
      [child],
    );
    expect(links.filter(({ leaving }) => leaving)).toEqual(
      expected
        ? [{ relation: 'composes', ref: refOf(child), leaving: true }]
        : [],
    );
  });
});
