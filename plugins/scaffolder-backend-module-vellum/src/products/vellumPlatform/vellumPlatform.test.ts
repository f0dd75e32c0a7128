import {
  defaultGitopsLayout,
  defaultKubeflowProfileLayout,
  defaultSeldonTeamLayout,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { checkProductValues } from '../parseProductValues';
import { ProductSettings } from '../Product';
import { vellumPlatform } from './vellumPlatform';

const settings: ProductSettings = {
  entities: {},
  kubeflow: {},
  layouts: {
    vellumPlatform: defaultGitopsLayout,
    seldonTeam: defaultSeldonTeamLayout,
    kubeflowProfile: defaultKubeflowProfileLayout,
  },
};

const values = {
  name: 'fraud-dev',
  namespace: 'fraud',
  owner: 'group:default/fraud',
  platformVersion: '0.1.0',
} as const;

describe('the product vellum-platform', () => {
  const isClaim = (
    apiStyle: 'claim' | 'xr' | undefined,
    platformApi: ProductSettings['platformApi'],
  ) => {
    const { changeSet } = vellumPlatform.propose(
      { ...values, apiStyle },
      'create',
      { ...settings, platformApi },
    );
    return JSON.stringify(changeSet).includes('parameters:');
  };

  it.each([
    [undefined, undefined, true],
    [undefined, 'xr', false],
    [undefined, 'claim', true],
    ['claim', 'xr', true],
    ['xr', 'claim', false],
  ] as const)(
    'chosen %s, configured %s: written as a claim is %s',
    (chosen, configured, expected) => {
      expect(isClaim(chosen, configured)).toBe(expected);
    },
  );

  it.each([
    [
      'the name is not typed',
      { name: 'fraud-dev', namespace: 'fraud' },
      ['confirmName'],
    ],
    [
      'another name is typed',
      { name: 'fraud-dev', namespace: 'fraud', confirmName: 'fraud' },
      ['confirmName'],
    ],
    [
      'the namespace leads out of the folder',
      { name: 'a', namespace: '../..', confirmName: 'a' },
      ['namespace'],
    ],
  ])('is not removed where %s', (_reason, removed, fields) => {
    const { problems, parsed } = checkProductValues(
      vellumPlatform,
      'remove',
      removed,
      settings,
    );
    expect(problems.map(({ field }) => field)).toEqual(fields);
    expect(parsed).toBeUndefined();
  });

  it.each([
    ['create', { istioVersions: ['1.30.1'] }, ['istioVersion']],
    ['create', { istioVersions: ['1.30.3'] }, []],
    // What the platform has already may stay; the change itself knows what that is.
    ['change', { istioVersions: ['1.30.1'] }, []],
  ] as const)(
    'to %s, with the choices %o: problems at %o',
    (mode, choices, fields) => {
      const { problems } = checkProductValues(
        vellumPlatform,
        mode,
        { ...values, istioVersion: '1.30.3' },
        { ...settings, choices },
      );
      expect(problems.map(({ field }) => field)).toEqual(fields);
    },
  );

  it('knows no API but the two', () => {
    const { problems } = checkProductValues(
      vellumPlatform,
      'create',
      { ...values, apiStyle: 'v2' },
      settings,
    );
    expect(problems.map(({ field }) => field)).toEqual(['apiStyle']);
  });
});
