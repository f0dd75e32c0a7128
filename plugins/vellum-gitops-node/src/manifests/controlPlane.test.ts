import { KubeObject } from '@vellum-io/sandbox';
import { hasCrds } from '../__testUtils__/crdSchemas';
import { readExampleRepository } from '../__testUtils__/exampleRepository';
import { compareRendered, describeObject } from '../__testUtils__/objectsIn';
import { PlatformCluster } from '../__testUtils__/PlatformCluster';
import { playLife } from '../__testUtils__/playLife';
import {
  claimLives,
  compositeLives,
  platformLife,
  ProductLife,
  teamLives,
} from '../__testUtils__/productLives';
import { renderFolder } from '../__testUtils__/renderFolder';
import { VellumPlatformApi, VellumPlatformInput } from './vellumPlatform';

// Needs a control plane, which takes minutes to build where it is not there yet (`./dev test` sees to it), and the
// definitions of the platforms, which lie beside the checkout.
const describeWithControlPlane =
  process.env.VELLUM_CONTROL_PLANE && hasCrds ? describe : describe.skip;

jest.setTimeout(300_000);

const named = (lives: readonly ProductLife[]) =>
  lives.map(life => [life.what, life] as const);

const reference = ({ apiVersion, kind, metadata }: KubeObject) => ({
  apiVersion,
  kind,
  name: metadata.name,
  namespace: metadata.namespace,
});

describeWithControlPlane('a real API server with the real definitions', () => {
  let cluster: PlatformCluster;
  let kubectl: string;

  beforeAll(async () => {
    cluster = await PlatformCluster.start();
    kubectl = await cluster.kubectl();
  });
  afterAll(() => cluster?.stop());

  /** As Flux does it, but that a field which a kind does not have is refused. */
  const answerTo = (object: KubeObject): Promise<string> =>
    cluster.kube.apply(object, { fieldValidation: 'Strict' }).then(
      () => 'accepted',
      (error: Error) => error.message,
    );

  /** Takes a step of a life in the cluster: each object by name, with what became of it. */
  async function takeStep(
    before: string,
    after: string,
  ): Promise<Record<string, string>> {
    const { applied, removed } = compareRendered(before, after);
    const outcomes: Record<string, string> = {};
    for (const object of applied) {
      outcomes[describeObject(object)] = await answerTo(object);
    }
    for (const object of removed.reverse()) {
      await cluster.kube.delete(reference(object));
    }
    for (const object of removed) {
      await cluster.untilGone(reference(object));
      outcomes[describeObject(object)] = 'gone';
    }
    return outcomes;
  }

  /** What has to become of each object in a step. */
  function expectedOf(before: string, after: string): Record<string, string> {
    const { applied, removed } = compareRendered(before, after);
    return Object.fromEntries([
      ...applied.map(each => [describeObject(each), 'accepted']),
      ...removed.map(each => [describeObject(each), 'gone']),
    ]);
  }

  /** The renderings of a life, step by step. */
  async function renderingsOf(life: ProductLife) {
    return Promise.all(
      (await playLife(life)).map(async ({ step, files }) => ({
        step,
        text: await renderFolder({ kubectl, files, folder: life.folder }),
      })),
    );
  }

  /** The namespaces that a life finds, beside those of the example. */
  async function namespacesFor({ files = {} }: ProductLife) {
    const example = readExampleRepository();
    const [before, after] = await Promise.all(
      [example, { ...example, ...files }].map(each =>
        renderFolder({ kubectl, files: each, folder: 'namespaces' }),
      ),
    );
    return { before, after };
  }

  /** What becomes of every object of a life, step by step, and what has to. */
  async function live(life: ProductLife) {
    const namespaces = await namespacesFor(life);
    await takeStep(namespaces.before, namespaces.after);
    const [start, ...steps] = await renderingsOf(life);
    const outcomes = [];
    const expected = [];
    let before = start.text;
    for (const { step, text } of steps) {
      outcomes.push({ step, ...(await takeStep(before, text)) });
      expected.push({ step, ...expectedOf(before, text) });
      before = text;
    }
    await takeStep(namespaces.after, namespaces.before);
    return { outcomes, expected };
  }

  /** Where the charts of a platform come from, once Crossplane has composed its first two Releases. */
  async function chartsOf(apiStyle: VellumPlatformApi, name: string) {
    const charts: Record<string, string> = {};
    await cluster.until('the Releases are composed', async () => {
      const releases = await cluster.kube.list({
        apiVersion: `helm${
          apiStyle === 'xr' ? '.m' : ''
        }.crossplane.io/v1beta1`,
        kind: 'Release',
        labelSelector: `${
          apiStyle === 'xr'
            ? 'crossplane.io/composite'
            : 'crossplane.io/claim-name'
        }=${name}`,
      });
      for (const { spec } of releases) {
        const { chart } = spec!.forProvider as {
          chart: { name: string; repository: string };
        };
        charts[chart.name] = chart.repository;
      }
      return releases.length === 2;
    });
    return charts;
  }

  /**
   * Takes a protected platform through its life: where its charts come from, what the cluster says to its deletion before,
   * and what is left after.
   */
  async function keepProtected(apiStyle: VellumPlatformApi) {
    const input: VellumPlatformInput = {
      name: 'guarded',
      namespace: 'platform-team',
      owner: 'group:default/fraud',
      platformVersion: '0.1.0',
      istioRepository: 'https://charts.example/istio',
      knativeRepository: 'https://charts.example/knative',
    };
    const life = platformLife('a protected platform', apiStyle, [
      { ...input, deleteProtection: true },
      input,
    ]);
    const [start, created, changed, removed] = await renderingsOf(life);
    const outcomes = await takeStep(start.text, created.text);
    expect(outcomes).toEqual(expectedOf(start.text, created.text));
    const { applied } = compareRendered(start.text, created.text);
    const [platform, usage] = ['VellumPlatform', 'Usage'].map(kind =>
      reference(applied.find(each => each.kind === kind)!),
    );
    await cluster.until(
      'Crossplane has seen the Usage',
      async () => (await cluster.conditionsOf(usage)).Ready,
    );
    const charts = await chartsOf(apiStyle, input.name);
    const refusal = await cluster.kube.delete(platform).then(
      () => 'deleted',
      (error: Error) => error.message,
    );
    await takeStep(created.text, changed.text);
    await takeStep(changed.text, removed.text);
    return { charts, refusal, left: await cluster.kube.get(platform) };
  }

  const keptUntilUnprotected = {
    charts: {
      base: 'https://charts.example/istio',
      'knative-operator': 'https://charts.example/knative',
    },
    refusal: expect.stringMatching(
      /denied the request.*"protect-guarded".*Take this Usage out of git first/,
    ),
    left: undefined,
  };

  it.each(named(teamLives))(
    'accepts every object of %s, and lets it go',
    async (_what, life) => {
      const { outcomes, expected } = await live(life);
      expect(outcomes).toEqual(expected);
    },
  );

  it('refuses a field that a kind does not have, and names the object', async () => {
    const [life] = teamLives;
    const [start, { text }] = await renderingsOf(life);
    const { applied } = compareRendered(start.text, text);
    const namespace = applied.find(({ kind }) => kind === 'Namespace')!;
    const runtime = applied.find(({ kind }) => kind === 'SeldonRuntime')!;
    expect(
      await answerTo({
        ...namespace,
        spec: { ...namespace.spec, finalizer: [] },
      }),
    ).toMatch(
      new RegExp(
        `apply Namespace ${namespace.metadata.name}: .*finalizer.*field not declared in schema`,
      ),
    );
    await cluster.kube.apply({
      ...namespace,
      metadata: { name: runtime.metadata.namespace! },
    });
    expect(
      await answerTo({ ...runtime, spec: { ...runtime.spec, resources: {} } }),
    ).toMatch(
      /apply SeldonRuntime .*: .*\.spec\.resources: field not declared in schema/,
    );
    await cluster.kube.delete({
      ...{ apiVersion: 'v1', kind: 'Namespace' },
      name: runtime.metadata.namespace!,
    });
  });

  describe('where Crossplane serves platforms by claims', () => {
    beforeAll(() => cluster.servePlatforms('claim'));
    afterAll(() => cluster?.retirePlatforms('claim'));

    it.each(named(claimLives))(
      'accepts every object of %s, and lets it go',
      async (_what, life) => {
        const { outcomes, expected } = await live(life);
        expect(outcomes).toEqual(expected);
      },
    );

    it('takes charts from where the platform says, and does not delete it before its protection is taken out of git', async () => {
      expect(await keepProtected('claim')).toEqual(keptUntilUnprotected);
    });

    it('refuses a platform of the other generation', async () => {
      const [{ text }, create] = await renderingsOf(compositeLives[0]);
      const [object] = compareRendered(text, create.text).applied;
      expect(await answerTo(object)).toMatch(
        /\.spec\.(crossplane|version): field not declared in schema/,
      );
    });
  });

  describe('where Crossplane 2 serves platforms without a claim', () => {
    beforeAll(() => cluster.servePlatforms('xr'));

    it.each(named(compositeLives))(
      'accepts every object of %s, and lets it go',
      async (_what, life) => {
        const { outcomes, expected } = await live(life);
        expect(outcomes).toEqual(expected);
      },
    );

    it('takes charts from where the platform says, and does not delete it before its protection is taken out of git', async () => {
      expect(await keepProtected('xr')).toEqual(keptUntilUnprotected);
    });

    it('makes a platform ready, says as the core does what holds it up before, and takes it away', async () => {
      const input: VellumPlatformInput = {
        name: 'reconciled',
        namespace: 'platform-team',
        owner: 'group:default/fraud',
        platformVersion: '0.1.0',
        // No repository has this one.
        knativeOperatorVersion: 'v1.21.0',
      };
      const life = platformLife('a platform that is mended', 'xr', [
        input,
        { ...input, knativeOperatorVersion: 'v1.20.0' },
      ]);
      const [start, created, changed, removed] = await renderingsOf(life);
      await takeStep(start.text, created.text);
      const [object] = compareRendered(start.text, created.text).applied;
      const platform = reference(object);

      const says = (expected: object) =>
        cluster.until(`the core says ${JSON.stringify(expected)}`, async () => {
          const said = await cluster.explain(input.name);
          return JSON.stringify(said) === JSON.stringify(expected);
        });
      await says({
        state: 'not-ready',
        causes: ['chart-version-missing: knative-operator'],
      });
      expect(await cluster.conditionsOf(platform)).toMatchObject({
        Synced: true,
        Ready: false,
      });

      await takeStep(created.text, changed.text);
      await cluster.until(
        'Crossplane says that the platform is ready',
        async () => (await cluster.conditionsOf(platform)).Ready,
      );
      await says({ state: 'ready', causes: [] });

      await takeStep(changed.text, removed.text);
    });
  });
});
