import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { LocalForge } from '../__testUtils__/LocalForge';
import { platformValues } from '../__testUtils__/platformValues';
import { runAction } from '../__testUtils__/runAction';
import { seldonValues } from '../__testUtils__/seldonValues';
import { createKubeflowProfileAction } from '../actions/kubeflowProfile/createKubeflowProfileAction';
import { PRODUCTS } from '../products';
import { ProductMode } from '../products/Product';
import { proposeProduct } from '../products/proposeProduct';
import { openTargets } from './openTargets';

// Each run starts many git processes; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

const profile = {
  name: 'risk',
  owner: 'group:default/fraud-team',
  user: 'grace@example.com',
  cpu: '8',
  memory: '32Gi',
};

const NEXT = {
  folder: 'next/profiles/{name}',
  kustomization: 'next/profiles/kustomization.yaml',
};

describe('two targets in one repository', () => {
  let forge: LocalForge;
  beforeEach(async () => {
    forge = await LocalForge.start({
      files: {
        [NEXT.kustomization]:
          'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n',
      },
    });
  });
  afterEach(() => forge.stop());

  const open = () => {
    const { integrations, vellum } = forge.configData;
    const gitops = {
      ...vellum.gitops,
      targets: [
        { entities: { cluster: 'next' }, layouts: { kubeflowProfile: NEXT } },
        { entities: { cluster: 'calm' }, branch: 'staging' },
      ],
    };
    return openTargets({
      config: new ConfigReader({ integrations, vellum: { gitops } }),
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    });
  };

  const propose = async (more: object) => {
    const action = createKubeflowProfileAction(open());
    const { outputs } = await runAction(action, { ...profile, ...more });
    return outputs;
  };

  const filesOf = async (number: number) =>
    (await forge.diffOf(number)).match(/^(added|modified) \S+/gm);

  it.each([
    [
      'the same branch',
      { cluster: 'next' },
      'vellum/kubeflow-profile/risk@next',
      'main',
      'next/profiles/risk/profile.yaml',
    ],
    [
      'another branch',
      { cluster: 'calm' },
      'vellum/kubeflow-profile/risk@calm',
      'staging',
      'kubeflow/profiles/risk/profile.yaml',
    ],
    [
      'another branch that the step names',
      { targetBranch: 'staging' },
      'vellum/@staging/kubeflow-profile/risk',
      'staging',
      'kubeflow/profiles/risk/profile.yaml',
    ],
  ])(
    'leave the proposal of the other alone: %s',
    async (_what, choice, branch, targetBranch, file) => {
      const usual = await propose({});
      expect(usual.branch).toBe('vellum/kubeflow-profile/risk');
      const before = await forge.diffOf(usual.pullRequestNumber);

      const other = await propose({ ...choice, memory: '64Gi' });
      expect(other).toMatchObject({ branch, targetBranch });
      expect(other.pullRequestNumber).not.toBe(usual.pullRequestNumber);
      expect(await filesOf(other.pullRequestNumber)).toContain(`added ${file}`);
      expect(await forge.diffOf(usual.pullRequestNumber)).toBe(before);
      expect(await forge.openPulls()).toHaveLength(2);

      // The same again meets its own.
      expect(await propose({ ...choice, memory: '64Gi' })).toEqual(other);
      expect(await propose({})).toEqual(usual);
    },
  );

  const VALUES: Record<string, object> = {
    'kubeflow-profile': profile,
    'seldon-team': seldonValues,
    'vellum-platform': platformValues('vellum-new'),
  };
  const MODES: ProductMode[] = ['create', 'change', 'remove'];

  it.each(PRODUCTS.map(product => [product.id, product] as const))(
    'have one name each for all that is done with a %s',
    (id, product) => {
      const targets = open();
      const idsIn = (cluster?: string) => {
        const { service } = targets.find({ cluster });
        return MODES.flatMap(mode =>
          [undefined, '0'.repeat(40)].map(
            basis =>
              proposeProduct({
                ...{ product, mode, values: VALUES[id], basis, service },
                target: {},
              }).changeSet.id,
          ),
        );
      };
      const [usual, ...others] = new Set(idsIn('sandbox'));
      expect(others).toEqual([]);
      expect(new Set(idsIn())).toEqual(new Set([usual]));
      expect(new Set(idsIn('next'))).toEqual(new Set([`${usual}@next`]));
      expect(new Set(idsIn('calm'))).toEqual(new Set([`${usual}@calm`]));
    },
  );
});
