import { ChangeSet, ProposedChange } from '../changeset';
import {
  createSeldonTeamChangeSet,
  createVellumPlatformChangeSet,
  KubeflowProfileInput,
  proposeKubeflowProfile,
  proposeSeldonTeamChange,
  proposeSeldonTeamRemoval,
  proposeVellumPlatformChange,
  proposeVellumPlatformRemoval,
  SeldonTeamInput,
  VellumPlatformApi,
  VellumPlatformInput,
} from '../manifests';
import {
  kubeflowProfile,
  sealedSecret,
  seldonTeam,
  wholeKubeflowProfile,
  wholeSeldonTeam,
} from './exampleTeams';

/** What happens to one object of a product, pull request by pull request; its removal is the last. */
export interface ProductLife {
  what: string;
  /** The folder that Flux renders. */
  folder: string;
  steps: ReadonlyArray<
    readonly [
      step: 'create' | 'change' | 'remove',
      change: ChangeSet | ProposedChange,
    ]
  >;
  /** What the repository has besides the example. */
  files?: Readonly<Record<string, string>>;
}

const platform: VellumPlatformInput = {
  name: 'fraud-dev',
  namespace: 'platform-team',
  owner: 'group:default/fraud',
  platformVersion: '0.1.0',
};

const wholePlatform: VellumPlatformInput = {
  ...platform,
  istioVersion: '1.30.3',
  istioNamespace: 'fraud-mesh',
  knativeOperatorVersion: 'v1.20.0',
  knativeServingVersion: '1.20.0',
  title: 'Fraud, development',
  description: 'Where models are tried.',
};

/** A platform that is created as the first, and then changed to each of the others. */
export function platformLife(
  what: string,
  apiStyle: VellumPlatformApi,
  [first, ...others]: VellumPlatformInput[],
): ProductLife {
  return {
    what,
    folder: 'platforms',
    steps: [
      [
        'create',
        createVellumPlatformChangeSet({ input: { ...first, apiStyle } })
          .changeSet,
      ],
      ...others.map(
        input =>
          [
            'change',
            proposeVellumPlatformChange({ input: { ...input, apiStyle } })
              .change,
          ] as const,
      ),
      ['remove', proposeVellumPlatformRemoval({ identity: first }).change],
    ],
  };
}

const platformLives = (what: string, apiStyle: VellumPlatformApi) => [
  platformLife(`a small ${what} that becomes a whole one`, apiStyle, [
    platform,
    wholePlatform,
  ]),
  platformLife(`a whole ${what} that becomes a small one`, apiStyle, [
    wholePlatform,
    platform,
  ]),
];

/** Platforms as claims. */
export const claimLives: ProductLife[] = platformLives('claim', 'claim');

/** The same as composite resources without a claim. */
export const compositeLives: ProductLife[] = platformLives(
  'composite resource',
  'xr',
);

/** Platforms that the cluster keeps until they may go. */
export const protectedLives: ProductLife[] = (['claim', 'xr'] as const).map(
  apiStyle =>
    platformLife(`a protected platform (${apiStyle}) that may go`, apiStyle, [
      { ...wholePlatform, deleteProtection: true },
      platform,
    ]),
);

function seldonLife(
  what: string,
  before: SeldonTeamInput,
  after: SeldonTeamInput,
): ProductLife {
  const { team, environment } = before;
  const suffix = environment === 'production' ? '' : `-${environment}`;
  const models = `${before.modelsNamespace}${suffix}`;
  return {
    what,
    folder: `seldon/${environment}`,
    steps: [
      [
        'create',
        createSeldonTeamChangeSet({
          input: before,
          sealedSecrets: [sealedSecret('models-store', models, ['s3'])],
        }).changeSet,
      ],
      [
        'change',
        proposeSeldonTeamChange({
          after,
          sealedSecrets: [
            sealedSecret('models-store', models, ['s3']),
            sealedSecret('registry', models, ['.dockerconfigjson']),
          ],
        }),
      ],
      ['remove', proposeSeldonTeamRemoval({ team, environment })],
    ],
  };
}

const quotaOf = ({
  quota,
}: SeldonTeamInput): Pick<SeldonTeamInput, 'quota'> => ({
  quota,
});

const seldonLives: ProductLife[] = [
  seldonLife('a small Seldon team that becomes a whole one', seldonTeam, {
    ...wholeSeldonTeam,
    environment: 'production',
  }),
  seldonLife('a whole Seldon team that becomes a small one', wholeSeldonTeam, {
    ...seldonTeam,
    environment: 'dev',
  }),
  seldonLife(
    'a Seldon team of variant A with every field set',
    { ...wholeSeldonTeam, environment: 'staging', ...quotaOf(seldonTeam) },
    { ...wholeSeldonTeam, environment: 'staging' },
  ),
  seldonLife(
    'a Seldon team of variant B with nothing else set',
    { ...seldonTeam, environment: 'dev', ...quotaOf(wholeSeldonTeam) },
    { ...seldonTeam, environment: 'dev' },
  ),
];

function profileLife(
  what: string,
  before: KubeflowProfileInput,
  after: KubeflowProfileInput,
): ProductLife {
  const propose = (mode: 'create' | 'change', input: KubeflowProfileInput) =>
    proposeKubeflowProfile({ mode, input }).change;
  return {
    what,
    folder: 'kubeflow/profiles',
    steps: [
      ['create', propose('create', before)],
      ['change', propose('change', after)],
      [
        'remove',
        proposeKubeflowProfile({ mode: 'remove', input: before }).change,
      ],
    ],
  };
}

const profileLives: ProductLife[] = [
  profileLife(
    'a small Kubeflow profile that becomes a whole one',
    kubeflowProfile,
    wholeKubeflowProfile,
  ),
  profileLife(
    'a whole Kubeflow profile that becomes a small one',
    wholeKubeflowProfile,
    kubeflowProfile,
  ),
  {
    ...profileLife(
      'a Kubeflow profile in a namespace that is there',
      kubeflowProfile,
      wholeKubeflowProfile,
    ),
    files: {
      'namespaces/kustomization.yaml':
        'resources:\n  - platform-team.yaml\n  - team-a.yaml\n',
      'namespaces/team-a.yaml': [
        'apiVersion: v1',
        'kind: Namespace',
        'metadata:',
        `  name: ${kubeflowProfile.name}`,
        '  annotations:',
        `    owner: ${kubeflowProfile.user}`,
        '',
      ].join('\n'),
    },
  },
];

/** Seldon teams and Kubeflow profiles, in all their variants. */
export const teamLives: ProductLife[] = [...seldonLives, ...profileLives];
