import { run } from '@vellum-io/cli';
import {
  installDefinitions,
  istio,
  KubeClient,
  KubeObject,
  ObjectReference,
  parseManifests,
  provideAssets,
  Sandbox,
  sleep,
} from '@vellum-io/sandbox';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { crdFolder } from './crdFolder';

const EXAMPLES = resolve(__dirname, '../../../../examples');

/** As they are released. */
const DEFINITIONS = [
  'knativeservings.operator.knative.dev.yaml',
  'profiles.kubeflow.org.yaml',
  'sealedsecrets.bitnami.com.yaml',
  'seldonruntimes.mlops.seldon.io.yaml',
  'servers.mlops.seldon.io.yaml',
];

/** Each takes a namespaced VellumPlatform, and calls its definition so. */
const XRD = 'vellumplatforms.infrastructure.vellum.io';
const CLAIM_XRD = 'xvellumplatforms.infrastructure.vellum.io';

/** Longer than anything that is waited for; the loop must end, or the worker of a failed test never does. */
const LIMIT_MS = 180_000;

/**
 * A real control plane with Crossplane and its providers, and with the definitions of everything that the products
 * make, as they are released.
 */
export class PlatformCluster {
  static async start(): Promise<PlatformCluster> {
    const sandbox = await Sandbox.open({
      name: `objects-${randomBytes(3).toString('hex')}`,
    });
    try {
      await sandbox.up({ profile: 'crossplane' });
      const kube = await sandbox.kube('admin');
      for (const file of DEFINITIONS) {
        await installDefinitions(kube, join(crdFolder, file));
      }
      await kube.apply(await readAuthorizationPolicyDefinition());
      await kube.apply({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'platform-team' },
      });
      return new PlatformCluster(sandbox, kube);
    } catch (error) {
      await sandbox.down();
      throw error;
    }
  }

  private constructor(
    private readonly sandbox: Sandbox,
    readonly kube: KubeClient,
  ) {}

  /** Gives the cluster the platform API of one generation; one of the other has to go before. */
  async servePlatforms(generation: 'claim' | 'xr'): Promise<void> {
    const folder =
      generation === 'claim'
        ? 'gitops/crossplane/vellum-platform'
        : 'crossplane-2/vellum-platform';
    const { url } = await this.sandbox.chartRepository();
    for (const file of ['composition.yaml', 'xrd.yaml']) {
      const text = await readFile(join(EXAMPLES, folder, file), 'utf8');
      const [object] = parseManifests(
        // The sandbox has stand-ins for the charts of these repositories.
        text.replace(/(?<=repository: )https:\S+/g, url),
        file,
      );
      await this.kube.apply(object);
    }
    const xrd = definition(generation);
    await this.until(`${xrd.name} is served`, async () => {
      const conditions = await this.conditionsOf(xrd);
      return conditions[generation === 'claim' ? 'Offered' : 'Established'];
    });
  }

  /** Takes a platform API away, and waits until Crossplane has taken away what it made of it. */
  async retirePlatforms(generation: 'claim' | 'xr'): Promise<void> {
    const xrd = definition(generation);
    await this.kube.delete(xrd);
    for (const gone of [
      xrd,
      {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        name: XRD,
      },
    ]) {
      await this.untilGone(gone);
    }
  }

  /** The conditions of an object that are true, by their type. */
  async conditionsOf(
    reference: ObjectReference,
  ): Promise<Record<string, boolean>> {
    const object = await this.kube.get(reference);
    const conditions = (object?.status?.conditions ?? []) as Array<{
      type: string;
      status: string;
    }>;
    return Object.fromEntries(
      conditions.map(({ type, status }) => [type, status === 'True']),
    );
  }

  async untilGone(reference: ObjectReference): Promise<void> {
    await this.until(
      `${reference.kind} ${reference.name} is gone`,
      async () => (await this.kube.get(reference)) === undefined,
    );
  }

  /** What `vellum explain` says of a platform, with the rights of the portal. */
  async explain(name: string): Promise<{ state: string; causes: string[] }> {
    const out: string[] = [];
    const errors: string[] = [];
    await run(
      [
        'explain',
        `vellumplatform/${name}`,
        ...['-n', 'platform-team', '-o', 'json'],
        ...['--kubeconfig', this.sandbox.kubeconfig('portal')],
      ],
      {
        env: process.env,
        now: () => new Date(),
        readStdin: async () => undefined,
        writeOut: text => out.push(text),
        writeError: text => errors.push(text),
      },
    );
    if (out.length === 0) {
      throw new Error(errors.join(''));
    }
    const { graph, findings } = JSON.parse(out.join('')) as {
      graph: {
        roots: string[];
        nodes: Array<{ id: string; label?: string; health: { state: string } }>;
      };
      findings: Array<{ cause: string; nodeId: string }>;
    };
    const nodeOf = (id: string) => graph.nodes.find(node => node.id === id);
    return {
      state: nodeOf(graph.roots[0])?.health.state ?? 'not there',
      causes: findings.map(
        ({ cause, nodeId }) => `${cause}: ${nodeOf(nodeId)?.label}`,
      ),
    };
  }

  /** Path of a kubectl that fits the API server. */
  async kubectl(): Promise<string> {
    return this.sandbox.kubectl();
  }

  async until(
    what: string,
    condition: () => Promise<boolean | undefined>,
  ): Promise<void> {
    const start = performance.now();
    while (!(await condition())) {
      if (performance.now() - start > LIMIT_MS) {
        throw new Error(`It did not come to hold that ${what}`);
      }
      await sleep(200);
    }
  }

  async stop(): Promise<void> {
    await this.sandbox.down();
  }
}

function definition(generation: 'claim' | 'xr'): ObjectReference {
  return {
    apiVersion: 'apiextensions.crossplane.io/v1',
    kind: 'CompositeResourceDefinition',
    name: generation === 'claim' ? CLAIM_XRD : XRD,
  };
}

/** One of the many in Istio's file, which take long to read. */
async function readAuthorizationPolicyDefinition(): Promise<KubeObject> {
  const file = join(await provideAssets(istio), 'crds.yaml');
  const documents = (await readFile(file, 'utf8')).split(/^---$/m);
  const text = documents.find(each =>
    each.includes('name: authorizationpolicies.security.istio.io'),
  );
  return parseManifests(text ?? '', file)[0];
}
