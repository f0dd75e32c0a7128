import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'xrd-established',
    'ready',
    'crossplane/established',
    'without claim names nothing is offered',
  ],
  [
    'xrd-not-offered',
    'progressing',
    'crossplane/not-offered',
    'claims cannot be made yet',
  ],
  [
    'xrd-not-established',
    'progressing',
    'crossplane/not-established',
    'its kind cannot be used',
  ],
  [
    'xrd-never-reported',
    'unknown',
    'common/never-reported',
    'Crossplane always reports on these',
  ],
  [
    'composition-exists',
    'ready',
    'crossplane/composition',
    'a Composition reports no status',
  ],
  [
    'composition-newest-invalid',
    'failed',
    'crossplane/invalid-pipeline',
    'its newest revision cannot be run',
  ],
  [
    'composition-older-invalid',
    'ready',
    'crossplane/composition',
    '10 is newer than 9; the broken one is history',
  ],
  [
    'composition-other-invalid',
    'ready',
    'crossplane/composition',
    'the revision of another Composition is not its own',
  ],
  [
    'compositionrevision-invalid',
    'failed',
    'crossplane/invalid-pipeline',
    'a function cannot do what is asked of it',
  ],
  [
    'compositionrevision-without-condition',
    'ready',
    'crossplane/composition',
    'older versions of Crossplane check nothing',
  ],
  [
    'mrd-inactive',
    'ready',
    'crossplane/inactive-definition',
    'turned off on purpose',
  ],
  [
    'mrd-pending',
    'progressing',
    'crossplane/not-established',
    'its kind is being made',
  ],
  ['mrd-established', 'ready', 'crossplane/established', 'served'],
  [
    'mrd-never-reported',
    'unknown',
    'common/never-reported',
    'Crossplane always reports on these',
  ],
  [
    'providerconfig-no-credentials',
    'not-ready',
    'crossplane/no-credentials',
    'source None signs in as nobody',
  ],
  [
    'providerconfig-injected',
    'ready',
    'crossplane/provider-config',
    'a ProviderConfig reports nothing of itself',
  ],
  [
    'providerconfig-of-a-cloud',
    'ready',
    'crossplane/provider-config',
    'every provider has one of its own group',
  ],
  [
    'clusterproviderconfig-no-credentials',
    'not-ready',
    'crossplane/no-credentials',
    'the cluster-wide one is the same',
  ],
];

describe('rules of crossplane definitions', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('tells how many use a ProviderConfig', () => {
    expect(judgeFixture('providerconfig-of-a-cloud').message).toBe(
      'Exists; used by 4',
    );
    expect(judgeFixture('providerconfig-injected').message).toBe('Exists');
  });

  it('judges a Composition alone where its revisions were not read', () => {
    expect(
      judgeFixture('composition-newest-invalid', { listAll: undefined }).state,
    ).toBe('ready');
  });
});
