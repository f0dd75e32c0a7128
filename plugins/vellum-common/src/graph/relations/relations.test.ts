import { readObjects } from '../../__testUtils__/readObjects';
import { NOON } from '../../__testUtils__/viewOf';
import { KubeObject } from '../../kube/KubeObject';
import { refOf } from '../../kube/ResourceRef';
import { buildGraph } from '../buildGraph';
import { snapshotFromObjects, SnapshotOptions } from '../snapshotFromObjects';
import { ResourceGraph } from '../types';

/** Each object once, below what brings it: `kind name (namespace) [presence]`. */
function outlineOf({ roots, nodes, edges }: ResourceGraph): string {
  const lines: string[] = [];
  const show = (id: string, relation: string, depth: number) => {
    const { ref, presence } = nodes.find(node => node.id === id)!;
    const where = ref.namespace ? ` (${ref.namespace})` : '';
    const state = presence === 'present' ? '' : ` [${presence}]`;
    lines.push(
      `${'  '.repeat(depth)}${relation} ${ref.kind} ${
        ref.name
      }${where}${state}`,
    );
    edges
      .filter(({ from }) => from === id)
      .forEach(edge => show(edge.to, edge.relation, depth + 1));
  };
  roots.forEach(root => show(root, '-', 0));
  return lines.join('\n');
}

function outline(
  file: string,
  isRoot: (object: KubeObject) => boolean,
  options: SnapshotOptions = {},
): string {
  const objects = readObjects(`graph/${file}.yaml`);
  const { graph } = buildGraph({
    roots: objects.filter(isRoot).map(refOf),
    snapshot: snapshotFromObjects(objects, options),
    now: NOON,
  });
  return outlineOf(graph);
}

const ofKind =
  (...kinds: string[]) =>
  ({ kind }: KubeObject) =>
    kinds.includes(kind);

describe('relations of Crossplane', () => {
  it('lead from a claim to its composite, and through a composite in it', () => {
    expect(outline('claim-nested', ofKind('Store'))).toMatchInlineSnapshot(`
      "- Store shop (team-a)
        claims XStore shop-x
          composes XNetwork shop-net
            composes Subnet shop-subnet"
    `);
  });

  it('take the namespace of a namespaced composite, where the kind has one', () => {
    expect(outline('composite-namespaced', ofKind('Space')))
      .toMatchInlineSnapshot(`
      "- Space web (team-a)
        composes Bucket web-data (team-a)
        composes Zone web-zone"
    `);
  });

  it('read the references of both generations, and compare no versions', () => {
    expect(outline('composite-cluster', ofKind('Mesh'))).toMatchInlineSnapshot(`
      "- Mesh mesh
        composes Bucket new (team-a)
        composes Bucket old"
    `);
  });

  it('believe no reference of a composite that has no uid', () => {
    const objects = readObjects('graph/composite-cluster.yaml');
    const mesh = objects.find(ofKind('Mesh'))!;
    delete mesh.metadata.uid;
    const { graph } = buildGraph({
      roots: [refOf(mesh)],
      snapshot: snapshotFromObjects(objects),
      now: NOON,
    });
    expect(graph.nodes.map(({ presence }) => presence)).toEqual([
      'present',
      'foreign',
      'foreign',
    ]);
  });
});

describe('relations of the providers', () => {
  it('lead from an Object to what its manifest names', () => {
    expect(outline('object-namespaced', ofKind('Object')))
      .toMatchInlineSnapshot(`
      "- Object settings (team-a)
        manages Deployment settings (web)"
    `);
  });

  it('name what an Object refers to as facts: it does not bring it', () => {
    const objects = readObjects('graph/object-namespaced.yaml');
    const { graph } = buildGraph({
      roots: [refOf(objects[0])],
      snapshot: snapshotFromObjects(objects),
      now: NOON,
    });
    expect(graph.nodes[0].facts).toEqual(
      expect.arrayContaining([
        {
          name: 'references',
          value: 'Namespace web, ConfigMap zone and Object other',
        },
        { name: 'watched', value: 'yes' },
      ]),
    );
  });

  it('lead from a Release to what carries its marks and can be unready', () => {
    expect(outline('release-made', ofKind('Release'))).toMatchInlineSnapshot(`
      "- Release web
        manages CronJob web (team-a)
        manages PersistentVolumeClaim web-data (team-a)
        manages Service web-outside (team-a)"
    `);
  });
});

describe('relations of Flux', () => {
  it('lead from what applies, over the chart, to the source', () => {
    expect(
      outline(
        'flux-sources',
        ofKind(
          'Kustomization',
          'HelmRelease',
          'ImagePolicy',
          'ImageUpdateAutomation',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "- Kustomization from-git (team-a)
        fetches GitRepository web (team-a)
          fetches GitRepository base (team-a)
      - Kustomization from-oci (team-a)
        fetches OCIRepository web (flux-system)
      - Kustomization from-bucket (team-a)
        fetches Bucket web (team-a)
      - Kustomization from-artifact (team-a)
        fetches ExternalArtifact web (team-a)
          fetches ArtifactGenerator joined (team-a)
            fetches HelmChart team-a-by-chart (team-a)
              fetches HelmRepository charts (team-a)
            fetches Bucket web (team-a)
      - HelmRelease by-chart (team-a)
        fetches HelmChart team-a-by-chart (team-a)
          fetches HelmRepository charts (team-a)
      - HelmRelease by-reference (team-a)
        fetches OCIRepository web (flux-system)
      - ImagePolicy newest (team-a)
        fetches ImageRepository web (team-a)
      - ImageUpdateAutomation update (team-a)
        fetches GitRepository web (team-a)
          fetches GitRepository base (team-a)"
    `);
  });

  it('lead to what an inventory lists, and without one to what carries the marks of the release', () => {
    expect(
      outline(
        'flux-inventories',
        ofKind('Kustomization', 'HelmRelease', 'ResourceSet', 'FluxInstance'),
      ),
    ).toMatchInlineSnapshot(`
      "- Kustomization all (team-a)
        applies Deployment one (team-a)
      - HelmRelease listed (team-a)
        applies Deployment two (team-a)
      - HelmRelease unlisted-with-a-name-that-is-cut (flux-system)
        applies Deployment three (team-a)
      - ResourceSet set (team-a)
        applies Deployment four (team-a)
      - FluxInstance flux (team-a)
        applies Deployment five (team-a)"
    `);
  });
});

describe('relations of Argo CD', () => {
  it('lead from an ApplicationSet over Applications to what is tracked', () => {
    expect(outline('app-of-apps', ofKind('ApplicationSet')))
      .toMatchInlineSnapshot(`
      "- ApplicationSet teams (argocd)
        owns Application team-a (argocd)
          applies Application web (argocd)
            applies Deployment by-annotation (team-a)
            applies Deployment by-label (team-a)
            applies Deployment not-yet (team-a) [pending]"
    `);
  });
});

describe('relations in a list that is not the whole cluster', () => {
  it('say what was not among the objects given, once per owner', () => {
    const objects = readObjects('graph/release-made.yaml').filter(
      ofKind('Release'),
    );
    const job: KubeObject = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'tidy', namespace: 'team-a', uid: 'job-1' },
    };
    const { graph } = buildGraph({
      roots: [...objects, job].map(refOf),
      snapshot: snapshotFromObjects([...objects, job], { complete: false }),
      now: NOON,
    });
    expect(graph.problems).toEqual([
      {
        type: 'unreadable',
        nodeId: 'batch/Job/team-a/tidy',
        message:
          'What Job tidy made is not shown: no Pod is among the objects given.',
      },
    ]);
    const alone = buildGraph({
      roots: objects.map(refOf),
      snapshot: snapshotFromObjects(objects, { complete: false }),
      now: NOON,
    });
    expect(alone.graph.problems.map(({ message }) => message)).toEqual([
      'What release web made is not shown: no workload of namespace team-a is among the objects given.',
    ]);
  });

  it('call what is referenced and was not given not read, which is not missing', () => {
    const objects = readObjects('graph/claim-nested.yaml').filter(
      ofKind('Store'),
    );
    const { graph } = buildGraph({
      roots: objects.map(refOf),
      snapshot: snapshotFromObjects(objects, { complete: false }),
      now: NOON,
    });
    expect(graph.nodes[1].health).toMatchObject({
      state: 'ready',
      rule: 'graph/by-reference',
      reason: 'NotRead',
      message: 'Not read; Store shop reports it is there',
    });
  });

  it('do not call a Deployment ready since it was applied, unlike what only has to be there', () => {
    const [kustomization] = readObjects(
      'graph/kustomization-unhealthy-alone.yaml',
    );
    const { graph } = buildGraph({
      roots: [refOf(kustomization)],
      snapshot: snapshotFromObjects([kustomization], { complete: false }),
      now: NOON,
    });
    expect(
      graph.nodes.map(({ ref, health }) => [ref.kind, health.state]),
    ).toEqual([
      ['Kustomization', 'failed'],
      ['Deployment', 'unknown'],
      ['ConfigMap', 'ready'],
    ]);
    expect(graph.nodes[1].health.message).toBe(
      'Not read; Kustomization apps reports it is there',
    );
  });

  it('say of what was asked for and was not given that it was not', () => {
    const { graph } = buildGraph({
      roots: [{ group: '', kind: 'Pod', namespace: 'team-a', name: 'web' }],
      snapshot: snapshotFromObjects([], { complete: false }),
      now: NOON,
    });
    expect(graph.nodes[0].health).toMatchObject({
      state: 'unknown',
      message: 'Not read: it is not among the objects given',
    });
  });
});
