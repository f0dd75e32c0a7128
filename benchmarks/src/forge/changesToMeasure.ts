import {
  ChangeSet,
  createVellumPlatformChangeSet,
  ProposedChange,
  proposeKubeflowProfile,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';

/** A change that fits the repository of the benchmark, worked out anew for each run. */
interface MeasuredChange {
  what: string;
  change: () => ChangeSet | ProposedChange;
}

const PLATFORM = 'platform-150';

/** One of each kind: a value edited, a file taken away, a product made with and without a search in large folders. */
export function changesToMeasure(
  files: Record<string, string>,
): MeasuredChange[] {
  return [
    { what: 'edit one value of a platform', change: editPlatform },
    { what: 'remove a platform', change: removePlatform },
    {
      what: 'remove a team of nine files',
      change: () => removeTeam(files),
    },
    {
      what: 'create a platform (searches platforms/ and catalog/)',
      change: () =>
        createVellumPlatformChangeSet({
          input: {
            name: 'platform-new',
            namespace: 'platform-team',
            owner: 'group:default/platform-team',
            platformVersion: '0.1.0',
            istioVersion: '1.30.3',
            knativeOperatorVersion: 'v1.20.0',
            knativeServingVersion: '1.20.0',
          },
        }).changeSet,
    },
    {
      what: 'create a Kubeflow profile (searches kubeflow/profiles/)',
      change: () =>
        proposeKubeflowProfile({
          input: {
            name: 'fraud',
            owner: 'group:default/fraud',
            user: 'grace@example.com',
          },
          mode: 'create',
        }).change,
    },
  ];
}

function editPlatform(): ChangeSet {
  return {
    id: `vellum-platform/platform-team/${PLATFORM}`,
    title: `Change ${PLATFORM}`,
    description: 'Another version of Istio.',
    operations: [
      {
        op: 'editYaml',
        path: `platforms/${PLATFORM}.yaml`,
        object: {
          group: 'infrastructure.vellum.io',
          kind: 'VellumPlatform',
          namespace: 'platform-team',
          name: PLATFORM,
        },
        edits: [
          { path: ['spec', 'parameters', 'istio', 'version'], value: '1.30.4' },
        ],
      },
    ],
  };
}

function removePlatform(): ChangeSet {
  return {
    id: `vellum-platform/platform-team/${PLATFORM}`,
    title: `Remove ${PLATFORM}`,
    description: 'It is not needed any more.',
    operations: [
      {
        op: 'removeResource',
        path: 'platforms/kustomization.yaml',
        entry: `${PLATFORM}.yaml`,
      },
      { op: 'deleteFile', path: `platforms/${PLATFORM}.yaml` },
      {
        op: 'removeLocationTarget',
        path: 'catalog/all.yaml',
        target: `./${PLATFORM}.yaml`,
      },
      { op: 'deleteFile', path: `catalog/${PLATFORM}.yaml` },
    ],
  };
}

function removeTeam(files: Record<string, string>): ChangeSet {
  const folder = 'seldon/production/team-120';
  return {
    id: 'seldon-team/production/team-120',
    title: 'Remove team-120',
    description: 'It is not needed any more.',
    operations: [
      {
        op: 'removeResource',
        path: 'seldon/production/kustomization.yaml',
        entry: 'team-120',
      },
      ...Object.keys(files)
        .filter(path => path.startsWith(`${folder}/`))
        .map(path => ({ op: 'deleteFile' as const, path })),
    ],
  };
}
