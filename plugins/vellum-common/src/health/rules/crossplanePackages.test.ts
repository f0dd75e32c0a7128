import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'provider-unpacking',
    'progressing',
    'crossplane/unpacking',
    'unpacking is the normal start',
  ],
  [
    'provider-not-installed',
    'failed',
    'crossplane/not-installed',
    'any other reason is an error',
  ],
  [
    'provider-healthy',
    'ready',
    'crossplane/healthy-package',
    'both conditions are needed',
  ],
  [
    'provider-unhealthy',
    'failed',
    'crossplane/unhealthy-package',
    'installed is not healthy',
  ],
  [
    'provider-never-reported',
    'unknown',
    'common/never-reported',
    'no package manager has looked at it',
  ],
  [
    'provider-health-unknown',
    'progressing',
    'crossplane/package-unknown',
    'Unknown is not unhealthy',
  ],
  [
    'function-unhealthy',
    'failed',
    'crossplane/unhealthy-package',
    'unhealthy at once, however young',
  ],
  [
    'configuration-not-installed',
    'failed',
    'crossplane/not-installed',
    'unpacking is the only reason that passes by itself',
  ],
  [
    'providerrevision-inactive',
    'ready',
    'crossplane/inactive-revision',
    'old revisions are kept, not broken',
  ],
  [
    'providerrevision-unhealthy',
    'failed',
    'crossplane/unhealthy-revision',
    'what it needs cannot be found',
  ],
  [
    'providerrevision-runtime-unknown',
    'progressing',
    'crossplane/revision-unknown',
    'nobody knows yet whether its program runs',
  ],
  [
    'providerrevision-healthy',
    'ready',
    'crossplane/healthy-revision',
    'the package and its program',
  ],
  [
    'providerrevision-never-reported',
    'unknown',
    'common/never-reported',
    'no package manager has looked at it',
  ],
  [
    'functionrevision-runtime-unhealthy',
    'failed',
    'crossplane/unhealthy-revision',
    'its program does not run',
  ],
  [
    'configurationrevision-unhealthy',
    'failed',
    'crossplane/unhealthy-revision',
    'a Configuration has no program, only dependencies',
  ],
];

describe('rules of crossplane packages', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });
});
