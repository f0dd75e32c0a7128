import { FakeGitopsApi } from './FakeGitopsApi';

const GI = 2 ** 30;
const GITOPS = 'git.example/team-a/platform-gitops';

type Answers = Pick<
  FakeGitopsApi,
  'targetsAnswer' | 'versionsAnswer' | 'capacityAnswer'
>;

const failed = new Error('git.example did not answer within 30 seconds');

const one: Answers = {
  targetsAnswer: [
    { repository: GITOPS, branch: 'main', cluster: 'dev', isDefault: true },
  ],
  versionsAnswer: {
    group: 'infrastructure.vellum.io',
    kind: 'VellumPlatform',
    versions: ['v1alpha1'],
    preferred: 'v1alpha1',
    from: 'cluster',
    notes: [],
  },
  capacityAnswer: {
    status: 'known',
    cluster: 'dev',
    total: { cpu: 64, memory: 256 * GI },
    promised: { cpu: 52, memory: 240 * GI },
  },
};

/** What a form can be told about where a change goes, by the name that the address of the development page has. @internal */
export const CHOICE_ANSWERS: Record<string, Answers> = {
  one,
  choices: {
    targetsAnswer: [
      { repository: GITOPS, branch: 'main', cluster: 'dev', isDefault: true },
      {
        repository: GITOPS,
        branch: 'release',
        cluster: 'production-frankfurt',
        isDefault: false,
      },
      {
        repository: 'git.example/team-with-a-long-name/tenants/models-gitops',
        cluster: 'production-frankfurt',
        isDefault: false,
      },
    ],
    versionsAnswer: {
      group: 'infrastructure.vellum.io',
      kind: 'VellumPlatform',
      versions: ['v1alpha1', 'v1beta1'],
      preferred: 'v1beta1',
      from: 'repository',
      notes: ['cluster dev could not be asked'],
    },
    capacityAnswer: one.capacityAnswer,
  },
  'choices-unknown': {
    targetsAnswer: failed,
    versionsAnswer: failed,
    capacityAnswer: {
      status: 'unknown',
      reason: 'cluster dev does not tell its nodes: it answered 403',
    },
  },
  'choices-loading': {
    targetsAnswer: 'pending',
    versionsAnswer: 'pending',
    capacityAnswer: 'pending',
  },
};
