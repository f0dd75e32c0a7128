import { Entity } from '@backstage/catalog-model';
import { findTargetOfEntity } from './findTargetOfEntity';
import { GitopsTarget } from './GitopsTarget';

const target = (repository: string, cluster?: string): GitopsTarget => ({
  repository,
  cluster,
  isDefault: false,
});
const dev = target('git.example/team-a/gitops', 'dev');
const prod = target('git.example/team-a/gitops', 'prod');
const other = target('git.example/team-a/gitops-other');

const entity = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'fraud', annotations },
});
const at = (page: string) => ({
  'backstage.io/managed-by-location': `url:https://git.example/${page}`,
});
const IN_GITOPS = at('team-a/gitops/blob/main/catalog/fraud.yaml');

describe('findTargetOfEntity', () => {
  it.each<[string, GitopsTarget[], Record<string, string> | undefined, any]>([
    [
      'the only one, whatever the entity says',
      [dev],
      { 'vellum.io/cluster': 'x' },
      dev,
    ],
    ['none of none', [], IN_GITOPS, undefined],
    ['that of the repository', [dev, other], IN_GITOPS, dev],
    [
      'not one whose name merely begins the same',
      [target('git.example/team-a/git'), other],
      IN_GITOPS,
      undefined,
    ],
    [
      'that of the cluster in the repository',
      [dev, prod, other],
      { ...IN_GITOPS, 'vellum.io/cluster': 'prod' },
      prod,
    ],
    [
      "that of the Kubernetes plugin's cluster",
      [dev, prod],
      { ...IN_GITOPS, 'backstage.io/kubernetes-cluster': 'prod' },
      prod,
    ],
    ['none where two would do', [dev, prod], IN_GITOPS, undefined],
    [
      'none where the cluster is another one',
      [dev, other],
      { ...IN_GITOPS, 'vellum.io/cluster': 'staging' },
      undefined,
    ],
    [
      'that of the cluster where the file is on a disk',
      [dev, prod],
      {
        'backstage.io/managed-by-location': 'file:/catalog/fraud.yaml',
        'vellum.io/cluster': 'dev',
      },
      dev,
    ],
    [
      'that of the repository in another case, in a folder of GitLab',
      [target('git.example/Team-A/sub/gitops'), other],
      at('team-a/sub/gitops/-/blob/main/catalog/fraud.yaml'),
      target('git.example/Team-A/sub/gitops'),
    ],
    [
      'that of the source where the location is elsewhere',
      [dev, other],
      {
        ...at('team-b/catalog/blob/main/all.yaml'),
        'backstage.io/source-location':
          'url:https://git.example/team-a/gitops/tree/main/',
      },
      dev,
    ],
    ['none of an entity that says nothing', [dev, prod], undefined, undefined],
  ])('finds %s', (_what, targets, annotations, expected) => {
    expect(findTargetOfEntity(targets, entity(annotations))).toEqual(expected);
  });
});
