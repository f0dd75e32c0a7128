import { parse } from 'yaml';
import { seldonTeam } from '../../__testUtils__/exampleTeams';
import { MemoryRepositoryReader } from '../../__testUtils__/MemoryRepositoryReader';
import { applied, teamFiles } from '../../__testUtils__/teamFiles';
import { ChangeSet, planChangeSet, ProposedChange } from '../../changeset';
import { createSeldonTeamChangeSet } from './createSeldonTeamChangeSet';
import { proposeSeldonTeamChange } from './proposeSeldonTeamChange';
import { proposeSeldonTeamRemoval } from './proposeSeldonTeamRemoval';

type Files = Record<string, string>;

const LIST = 'seldon/production/kustomization.yaml';
const OWN = 'seldon/production/fraud.flux.yaml';

const readerOf = (files: Files) => MemoryRepositoryReader.create({ files });

const planOf = (changeSet: ChangeSet, files: Files) =>
  planChangeSet({ changeSet, repository: readerOf(files) });

const planAt = async ({ at }: ProposedChange, files: Files) =>
  planOf(await at(readerOf(files)), files);

const { changeSet } = createSeldonTeamChangeSet({
  input: seldonTeam,
  delivery: {
    fluxSource: {
      kind: 'GitRepository',
      namespace: 'flux-system',
      name: 'platform-gitops',
    },
  },
});

describe('a Seldon team with a Flux Kustomization of its own', () => {
  it('is listed by that, and not by its folder', async () => {
    const { files, findings } = await planOf(changeSet, teamFiles);
    expect(findings).toEqual([]);
    const after = applied(teamFiles, files);
    expect(parse(after[LIST]).resources).toEqual([
      ...parse(teamFiles[LIST]).resources,
      'fraud.flux.yaml',
    ]);
    expect(parse(after[OWN])).toEqual({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: {
        name: 'seldon-fraud-production',
        namespace: 'flux-system',
        labels: {
          'backstage.io/kubernetes-id': 'fraud-models',
          'platform.vellum.io/team': 'fraud',
        },
      },
      spec: {
        interval: '10m',
        retryInterval: '1m',
        timeout: '5m',
        path: './seldon/production/fraud',
        prune: true,
        sourceRef: { kind: 'GitRepository', name: 'platform-gitops' },
      },
    });
    expect(
      parse(after['catalog/fraud-models.yaml']).metadata.annotations,
    ).toMatchObject({
      'vellum.io/flux': 'Kustomization/flux-system/seldon-fraud-production',
    });
  });

  it('is changed like any other', async () => {
    const files = applied(
      teamFiles,
      (await planOf(changeSet, teamFiles)).files,
    );
    const plan = await planAt(
      proposeSeldonTeamChange({
        after: { ...seldonTeam, servers: { mlserver: 2 } },
      }),
      files,
    );
    expect(plan.findings).toEqual([]);
    expect(plan.files.map(({ path }) => path)).toEqual([
      'seldon/production/fraud/mlserver.yaml',
    ]);
  });

  it('takes it along when it goes', async () => {
    const files = applied(
      teamFiles,
      (await planOf(changeSet, teamFiles)).files,
    );
    const plan = await planAt(
      proposeSeldonTeamRemoval({ team: 'fraud', environment: 'production' }),
      files,
    );
    expect(plan.findings).toEqual([]);
    expect(
      plan.objects.find(({ title }) =>
        title.includes('seldon-fraud-production'),
      )?.consequence,
    ).toBe('Everything it applied is deleted with it, if it prunes.');
    expect(applied(files, plan.files)).toEqual(teamFiles);
  });
});
