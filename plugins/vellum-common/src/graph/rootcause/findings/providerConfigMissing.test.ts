import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'provider-config-missing-release',
    'the provider names what it looked for by its kind',
    'ProviderConfig default of helm.crossplane.io does not exist, so nothing that uses it can be applied.',
  ],
  [
    'provider-config-missing-object-namespaced',
    'a namespaced resource may name the cluster-wide kind',
    'ClusterProviderConfig shared of kubernetes.m.crossplane.io does not exist, so nothing that uses it can be applied.',
  ],
  [
    'provider-config-missing-bucket-many',
    'two resources name the same: that is one problem',
    'ProviderConfig prod of storage.example.io does not exist, so nothing that uses it can be applied.',
  ],
  [
    'provider-config-missing-release-unnamed',
    'without a name there is nothing to look for',
    'A Release.helm.crossplane.io names no ProviderConfig, so its provider does not know where and as whom to act.',
  ],
];

describe('providerConfigMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['provider-config-missing', sentence]]);
  });
});
