import { mockCredentials } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ProposedChange } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { ClusterNamespace } from '../../cluster/ClusterNamespaces';
import { inspectCluster } from '../../cluster/inspectCluster';
import { readConfig } from '../../readConfig';
import { checkProductValues } from '../parseProductValues';
import { ProductMode } from '../Product';
import { kubeflowProfile } from './kubeflowProfile';
import { inputOf, valuesOf } from './kubeflowProfileValues';

const least = {
  name: 'team-a',
  owner: 'group:default/team-a',
  user: 'grace@example.com',
};

const whole = {
  ...least,
  editors: ['Alan.T@example.com', 'kay@example.com'],
  viewers: ['joan@example.com'],
  cpu: '8',
  memory: '32Gi',
  gpus: 1,
  volumes: 10,
  storage: '200Gi',
  gcpServiceAccount: 'team-a@project-one.iam.gserviceaccount.com',
  awsIamRole: 'arn:aws:iam::123456789012:role/team-a',
  awsAnnotateOnly: true,
  title: 'Team A',
  description: 'Notebooks',
};

const plainSettings = readConfig(new ConfigReader({}));

const problemsOf = (values: object, mode: ProductMode = 'create') =>
  checkProductValues(kubeflowProfile, mode, values, plainSettings).problems;

describe('the flat values of a Kubeflow profile', () => {
  it.each([
    ['least', least],
    ['whole', whole],
  ])('say the same as the input they stand for (%s)', (_what, values) => {
    expect(problemsOf(values)).toEqual([]);
    expect(valuesOf(inputOf(values))).toEqual(values);
  });

  it.each<[string, object, string, RegExp]>([
    ['a name', { name: 'Not_DNS' }, 'name', /DNS-1123/],
    ['a namespace of the platform', { name: 'kubeflow' }, 'name', /platform/],
    ['a quantity', { memory: 'much' }, 'memory', /much/],
    ['a count', { gpus: -1 }, 'gpus', /-1/],
    ['half a GPU', { gpus: 0.5 }, 'gpus', /integer/],
    ['the second editor', { editors: ['a', 'b c'] }, 'editors[1]', /user/],
    ['the first viewer', { viewers: ['b c'] }, 'viewers[0]', /user/],
    [
      'a viewer who is an editor',
      { editors: ['alan'], viewers: ['alan'] },
      'viewers[0]',
      /cannot be told from/,
    ],
    [
      'a contributor who owns it',
      { viewers: [least.user] },
      'viewers[0]',
      /owns the profile already/,
    ],
    [
      'a Google service account',
      { gcpServiceAccount: 'me' },
      'gcpServiceAccount',
      /service account such as/,
    ],
    ['an AWS role', { awsIamRole: 'role' }, 'awsIamRole', /role such as/],
    [
      'an AWS role after a Google service account',
      { gcpServiceAccount: whole.gcpServiceAccount, awsIamRole: 'role' },
      'awsIamRole',
      /role such as/,
    ],
    [
      'a flag without its role',
      { awsAnnotateOnly: true },
      'awsAnnotateOnly',
      /names none/,
    ],
    ['an expression', { title: '${{ x }}' }, 'title', /expression/],
    ['an unknown value', { colour: 'red' }, 'colour', /no value/],
  ])('name what is wrong with %s', (_what, values, field, message) => {
    expect(problemsOf({ ...least, ...values })).toEqual([
      { field, message: expect.stringMatching(message) },
    ]);
  });

  it('need the name twice to remove it, and nothing else', () => {
    expect(
      problemsOf({ name: 'team-a', confirmName: 'team-a' }, 'remove'),
    ).toEqual([]);
    expect(
      problemsOf({ name: 'team-a', confirmName: 'team-b' }, 'remove'),
    ).toEqual([
      { field: 'confirmName', message: expect.stringContaining('"team-a"') },
    ]);
    expect(problemsOf({ name: '../x', confirmName: '../x' }, 'remove')).toEqual(
      [{ field: 'name', message: expect.any(String) }],
    );
  });
});

it('says in its entity which Flux Kustomization applies profiles, and who may be believed', async () => {
  const settings = readConfig(
    new ConfigReader({
      vellum: {
        gitops: {
          entities: { fluxKustomization: 'flux-system/platforms' },
          layouts: {
            kubeflowProfile: { fluxKustomization: 'flux-system/profiles' },
          },
          kubeflow: {
            waypoint: 'way',
            principals: ['cluster.local/ns/a/sa/b'],
          },
        },
      },
    }),
  );
  const { changeSet } = kubeflowProfile.propose(whole, 'create', settings);
  const { operations } = await (changeSet as ProposedChange).at({
    listFiles: async () => [],
    readFile: async () => undefined,
  });
  const text = JSON.stringify(operations);
  expect(text).toContain('Kustomization/flux-system/profiles');
  expect(text).not.toContain('flux-system/platforms');
  expect(text).toContain('name: way');
  expect(text).toContain('cluster.local/ns/a/sa/b');
});

describe('what the cluster says of the namespace of a Kubeflow profile', () => {
  const inspect = (found: ClusterNamespace, mode: ProductMode = 'create') =>
    inspectCluster({
      product: kubeflowProfile,
      values: least,
      mode,
      namespaces: { read: async () => found },
      caller: { credentials: mockCredentials.user() },
    });

  it.each<[string, Record<string, string>, RegExp]>([
    ['nobody', {}, /in the cluster already: it has no annotation "owner"/],
    ['somebody else', { owner: 'alan' }, /it belongs to "alan".*another name/],
  ])('is in the way where it is of %s', async (_what, annotations, message) => {
    const { problems } = await inspect({ status: 'there', annotations });
    expect(problems).toEqual([
      { field: 'name', message: expect.stringMatching(message) },
    ]);
  });

  it.each<[string, ClusterNamespace, ProductMode]>([
    ['there is none', { status: 'absent' }, 'create'],
    [
      'it is of the same user',
      { status: 'there', annotations: { owner: least.user } },
      'create',
    ],
    [
      'the profile is there already',
      { status: 'there', annotations: {} },
      'change',
    ],
  ])('is in nobody’s way where %s', async (_what, found, mode) => {
    expect(await inspect(found, mode)).toEqual({ problems: [], unknown: [] });
  });

  it('stops nothing where the cluster does not tell, and says so', async () => {
    const found = await inspect({ status: 'unknown', reason: 'it is away' });
    expect(found).toEqual({
      problems: [],
      unknown: [
        'Whether namespace team-a is in the cluster already could not be checked: it is away',
      ],
    });
  });
});
