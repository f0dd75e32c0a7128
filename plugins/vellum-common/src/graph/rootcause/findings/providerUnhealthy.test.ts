import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'provider-unhealthy-release-ignored',
    'nothing was ever said of the Release, since nobody is there to say it',
    'Provider provider-helm is installed, but its program does not run, so nothing of helm.crossplane.io is reconciled.',
  ],
  [
    'provider-unhealthy-provider-not-fetched',
    'Crossplane says "unpacking" also where it failed',
    'Provider provider-aws cannot be installed: its package registry.example/provider-aws:v9.9.9 cannot be fetched.',
  ],
  [
    'provider-unhealthy-providerrevision-dependencies',
    'what no rule knows is told in the words of Crossplane',
    'ProviderRevision provider-aws-0123456789ab is not healthy: incompatible dependencies: registry.example/provider-family-aws is at version v0.9.0, but needs >=v1.0.0.',
  ],
  [
    'provider-unhealthy-release-image',
    'its pods were read, and say more than the package',
    'Provider provider-helm is installed, but its image registry.example/provider-helm:v9.9.9 cannot be pulled, so nothing of helm.crossplane.io is reconciled.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'provider-unhealthy-release-ignored',
    [
      {
        title: 'Provider provider-helm does not work',
        nextStep:
          'Look at its Deployment and pods in the namespace of Crossplane.',
        evidence: [
          'condition UnhealthyPackageRevision: post establish runtime hook failed f …',
        ],
        since: '2026-11-20T09:00:00Z',
      },
    ],
  ],
  [
    'provider-unhealthy-provider-not-fetched',
    [
      {
        title: 'Provider provider-aws does not work',
        nextStep:
          'Check the address and version of the package, and whether Crossplane may pull from its registry.',
        evidence: [
          'condition UnpackingPackage: cannot unpack package: failed to fetch packa …',
        ],
        since: '2026-11-20T09:00:00Z',
      },
    ],
  ],
  [
    'provider-unhealthy-providerrevision-dependencies',
    [
      {
        title: 'ProviderRevision provider-aws-0123456789ab does not work',
        nextStep: 'Read the conditions of the package and of its revision.',
        evidence: [
          'condition UnhealthyPackageRevision: cannot resolve package dependencies: …',
        ],
        since: '2026-11-20T09:00:00Z',
      },
    ],
  ],
  [
    'provider-unhealthy-release-image',
    [
      {
        title: 'Provider provider-helm does not work',
        nextStep:
          'Look at its Deployment and pods in the namespace of Crossplane.',
        evidence: [
          'condition UnhealthyPackageRevision: provider package deployment has no c …',
        ],
      },
    ],
  ],
];

describe('providerUnhealthy', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['provider-unhealthy', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  const ignored = () =>
    readObjects('findings/provider-unhealthy-release-ignored.yaml');

  it('does not blame a provider that installed other kinds', () => {
    const objects = ignored();
    const revision = objects.find(({ kind }) => kind === 'ProviderRevision')!;
    revision.status = {
      objectRefs: [{ name: 'releases.otherhelm.crossplane.io' }],
    };
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual([
      'nothing-reconciles',
    ]);
  });

  it('leaves a package alone that is being unpacked', () => {
    const [provider] = readObjects(
      'findings/provider-unhealthy-provider-not-fetched.yaml',
    );
    const [condition] = provider.status!.conditions as Array<{
      message?: string;
    }>;
    delete condition.message;
    expect(causesOf([provider]).map(({ cause }) => cause)).not.toContain(
      'provider-unhealthy',
    );
  });
});
