import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox } from '../sandbox/Sandbox';

// Includes building the programs of the core where the cache lacks them.
jest.setTimeout(20 * 60_000);

describe('a cluster that exists', () => {
  let root: string;
  let theirs: Sandbox;
  let ours: Sandbox;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'vellum-existing-'));
    const env = { ...process.env, VELLUM_STATE: root };
    theirs = await Sandbox.open({ name: 'theirs', env });
    ours = await Sandbox.open({ name: 'ours', env });
    await theirs.up({ profile: 'core' });
  });

  afterAll(async () => {
    await ours.down();
    await theirs.down();
    await rm(root, { recursive: true, force: true });
  });

  const definitions = async () => {
    const kube = await theirs.kube('admin');
    const all = await kube.list({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
    });
    return all.map(({ metadata }) => metadata.name);
  };

  it('is left as it is when the plan is not agreed to', async () => {
    const before = await definitions();
    let shown = '';
    const refused = ours.adopt({
      kubeconfig: theirs.kubeconfig('admin'),
      confirm: async plan => {
        shown = plan;
        return false;
      },
    });
    await expect(refused).rejects.toThrow('was not agreed to');
    expect(shown).toContain('21 CRDs of crossplane');
    expect(shown).toContain('examples/rbac: 15 ClusterRole');
    expect(await definitions()).toEqual(before);
    expect((await ours.status()).phase).toBe('down');
  });

  it('gets definitions and examples, all labelled, and a portal of its own', async () => {
    const notes: string[] = [];
    const status = await ours.adopt({
      kubeconfig: theirs.kubeconfig('admin'),
      confirm: async () => true,
      onProgress: event => {
        if (event.type === 'note') {
          notes.push(event.message);
        }
      },
    });
    expect(status.phase).toBe('ready');
    expect(await definitions()).toContain('releases.helm.crossplane.io');
    // No Crossplane runs there, so nobody serves what the examples define.
    expect(notes).toContainEqual(
      expect.stringContaining(
        'VellumPlatform platform-team/vellum-dev was skipped',
      ),
    );
    const portal = await ours.kube('portal');
    const compositions = await portal.list({
      apiVersion: 'apiextensions.crossplane.io/v1',
      kind: 'Composition',
      labelSelector: 'vellum.io/sandbox=ours',
    });
    expect(compositions.map(({ metadata }) => metadata.name)).toContain(
      'vellum-platform',
    );
    await expect(
      portal.list({ apiVersion: 'v1', kind: 'Secret' }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('keeps its name: it cannot become a control plane of our own', async () => {
    await expect(ours.up({ profile: 'core' })).rejects.toThrow(
      'uses an existing cluster',
    );
  });
});
