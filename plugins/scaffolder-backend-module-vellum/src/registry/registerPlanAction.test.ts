import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { LocalForge } from '../__testUtils__/LocalForge';
import { platformValues } from '../__testUtils__/platformValues';
import { startScaffolder } from '../__testUtils__/startScaffolder';

jest.setTimeout(60_000);

describe('plan-gitops-change in the actions registry', () => {
  const registry = actionsRegistryServiceMock();
  let forge: LocalForge;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    forge = await LocalForge.start();
    ({ stop } = await startScaffolder({
      configData: forge.configData,
      features: [
        catalogServiceMock.factory(),
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
      ],
    }));
  });
  afterAll(async () => {
    await stop();
    await forge.stop();
  });

  const plan = (
    values: object,
    { credentials = mockCredentials.user(), mode = 'create' } = {},
  ) =>
    registry.invoke({
      id: 'test:plan-gitops-change',
      input: { product: 'vellum-platform', mode, values } as any,
      credentials,
    });

  const values = platformValues('asked-by-a-tool');

  it('shows the pull request, and writes nothing', async () => {
    const before = await forge.branchNames();
    const { output } = (await plan(values)) as any;
    expect(
      output.checks.filter((check: string) => check.startsWith('problem')),
    ).toEqual([]);
    expect(output).toMatchObject({
      title: 'Add Vellum platform platform-team/asked-by-a-tool',
      target: 'main',
      branch: 'vellum/vellum-platform/platform-team/asked-by-a-tool',
      isPossible: true,
    });
    expect(output.diff).toContain('+  - asked-by-a-tool.yaml');
    expect(output.objects).toContain(
      'added: VellumPlatform platform-team/asked-by-a-tool',
    );
    expect(await forge.branchNames()).toEqual(before);
  });

  it('says what was checked, what was found, and where', async () => {
    const { output } = (await plan(values)) as any;
    expect(output.checks).toContain('ok: Names and paths: 4 files in order');
    expect(output.checks).toContainEqual(
      expect.stringMatching(
        /^note: platforms\/asked-by-a-tool.yaml \(line 1\) declares VellumPlatform, checked against/,
      ),
    );
  });

  it('says what is deleted with what is removed', async () => {
    const { output } = (await plan(
      {
        name: 'vellum-dev',
        namespace: 'platform-team',
        confirmName: 'vellum-dev',
      },
      { mode: 'remove' },
    )) as any;
    expect(output.objects).toContain(
      'removed: VellumPlatform platform-team/vellum-dev. Everything that Crossplane composed for it is deleted with it.',
    );
  });

  it('says what is wrong with the values', async () => {
    await expect(plan({ ...values, name: 'Not DNS' })).rejects.toThrow(/name/);
  });

  it('answers a person only', async () => {
    await expect(
      plan(values, { credentials: mockCredentials.service() as any }),
    ).rejects.toThrow(/as a signed-in user/);
  });

  it('is known to read only', async () => {
    const { actions } = await registry.list();
    expect(actions[0].attributes).toEqual({
      readOnly: true,
      destructive: false,
      idempotent: true,
    });
  });
});
