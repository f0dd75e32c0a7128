import { gitopsFiles } from '../../__testUtils__/gitopsFiles';
import { MemoryRepositoryReader } from '../../__testUtils__/MemoryRepositoryReader';
import { proposeVellumPlatformChange } from './proposeVellumPlatformChange';
import { validateVellumPlatformChoices } from './validateVellumPlatformChoices';
import { VellumPlatformChoices } from './VellumPlatformChoices';
import { VellumPlatformInput } from './VellumPlatformInput';

const ISTIO = 'https://istio-release.storage.googleapis.com/charts';
const KNATIVE = 'https://knative.github.io/operator';
const OURS = 'https://charts.example';

describe('validateVellumPlatformChoices', () => {
  it.each<
    [string, Partial<VellumPlatformInput>, VellumPlatformChoices, string[]]
  >([
    ['nothing is chosen', {}, { chartRepositories: [] }, []],
    [
      'the projects themselves publish the charts',
      { istioRepository: ISTIO, knativeRepository: KNATIVE },
      {},
      [],
    ],
    [
      'charts come from anywhere',
      { istioRepository: OURS, knativeRepository: OURS },
      {},
      ['istioRepository', 'knativeRepository'],
    ],
    [
      'charts come from where they may',
      { istioRepository: OURS },
      { chartRepositories: [OURS] },
      [],
    ],
    [
      'only our charts are allowed',
      { knativeRepository: KNATIVE },
      { chartRepositories: [OURS] },
      ['knativeRepository'],
    ],
    [
      'an address only begins like an allowed one',
      { istioRepository: `${ISTIO}/../../other` },
      {},
      ['istioRepository'],
    ],
    ['no versions are listed', { istioVersion: '9.9.9' }, {}, []],
    [
      'versions are listed',
      {
        istioVersion: '1.30.3',
        knativeOperatorVersion: 'v1.21.0',
        knativeServingVersion: '1.20.0',
      },
      {
        istioVersions: ['1.30.1'],
        knativeOperatorVersions: ['v1.20.0'],
        knativeServingVersions: ['1.20.0'],
      },
      ['istioVersion', 'knativeOperatorVersion'],
    ],
  ])('where %s', (_what, chosen, choices, fields) => {
    const problems = validateVellumPlatformChoices(chosen, choices);
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });

  it('says what may be chosen, and who can change that', () => {
    expect(
      validateVellumPlatformChoices(
        { istioRepository: OURS },
        { chartRepositories: [ISTIO, KNATIVE] },
      ),
    ).toEqual([
      {
        field: 'istioRepository',
        message: `"${OURS}" is none of the chart repositories that may be used here: ${ISTIO}, ${KNATIVE}. Leave it empty, choose one of them, or ask whoever runs Backstage to add it to vellum.gitops.choices.chartRepositories`,
      },
    ]);
  });
});

describe('a change of a platform with a value that may not be chosen any more', () => {
  const repository = MemoryRepositoryReader.create({
    files: {
      ...gitopsFiles,
      'platforms/vellum-dev.yaml': [
        'apiVersion: infrastructure.vellum.io/v1alpha1',
        'kind: VellumPlatform',
        'metadata: {name: vellum-dev, namespace: platform-team}',
        'spec:',
        '  parameters:',
        '    version: 0.1.0',
        '    istio: {version: 1.20.0}',
        '',
      ].join('\n'),
      'catalog/vellum-dev.yaml': [
        'apiVersion: backstage.io/v1alpha1',
        'kind: Resource',
        'metadata: {name: vellum-dev}',
        'spec: {owner: group:default/platform-team}',
        '',
      ].join('\n'),
    },
  });
  const change = (to: Partial<VellumPlatformInput>) =>
    proposeVellumPlatformChange({
      input: {
        name: 'vellum-dev',
        namespace: 'platform-team',
        owner: 'group:default/platform-team',
        platformVersion: '0.1.0',
        istioVersion: '1.20.0',
        ...to,
      },
      choices: { istioVersions: ['1.30.3'] },
    }).change.at(repository);

  it('keeps it where it is about something else', async () => {
    const { operations } = await change({ platformVersion: '0.2.0' });
    expect(operations).toHaveLength(1);
  });

  it.each([
    ['another version', { istioVersion: '1.30.1' }],
    ['another repository', { istioRepository: OURS }],
  ])('is refused where it brings %s', async (_what, to) => {
    await expect(change(to)).rejects.toThrow(/that may be used here/);
  });
});
