import fc from 'fast-check';
import { parse } from 'yaml';
import { planChangeSet } from '../../changeset';
import { MemoryRepositoryReader } from '../../__testUtils__/MemoryRepositoryReader';
import { createVellumPlatformChangeSet } from './createVellumPlatformChangeSet';
import { validateVellumPlatform } from './validateVellumPlatform';
import { VellumPlatformInput } from './VellumPlatformInput';

const input: VellumPlatformInput = {
  name: 'vellum-new',
  namespace: 'platform-team',
  owner: 'group:default/platform-team',
  platformVersion: '0.1.0',
  istioVersion: '1.30.3',
  knativeOperatorVersion: 'v1.20.0',
  knativeServingVersion: '1.20.0',
};

const files = {
  'platforms/kustomization.yaml':
    '# sorted\nresources:\n  - vellum-dev.yaml\n  - vellum-zoo.yaml\n',
  'platforms/vellum-dev.yaml':
    'apiVersion: infrastructure.vellum.io/v1alpha1\nkind: VellumPlatform\nmetadata:\n  name: vellum-dev\n  namespace: platform-team\n',
  'platforms/vellum-zoo.yaml': 'kind: Nothing\n',
  'catalog/all.yaml':
    'apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata:\n  name: platforms\nspec:\n  targets:\n    - ./vellum-dev.yaml\n',
  'catalog/vellum-dev.yaml':
    'apiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata:\n  name: vellum-dev\n',
};

/** Small on disk, a hundred million items when read. */
const MANY_ALIASES = Array.from({ length: 8 }, (_, level) => {
  const item = level === 0 ? 'x' : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array(10).fill(item).join(', ')}]\n`;
}).join('');

const plan = (
  change: Partial<VellumPlatformInput> = {},
  more: Record<string, string> = {},
) =>
  planChangeSet({
    changeSet: createVellumPlatformChangeSet({
      input: { ...input, ...change },
      placement: {
        cluster: 'sandbox',
        system: 'ml-platform',
        fluxKustomization: 'flux-system/platforms',
      },
    }).changeSet,
    repository: MemoryRepositoryReader.create({ files: { ...files, ...more } }),
  });

describe('createVellumPlatformChangeSet', () => {
  it('adds a claim and an entity, and one line to each list', async () => {
    const { diff, findings } = await plan();
    expect(findings).toEqual([]);
    expect(diff).toMatchInlineSnapshot(`
      "--- /dev/null
      +++ b/platforms/vellum-new.yaml
      @@ -0,0 +1,18 @@
      +apiVersion: infrastructure.vellum.io/v1alpha1
      +kind: VellumPlatform
      +metadata:
      +  name: vellum-new
      +  namespace: platform-team
      +  labels:
      +    backstage.io/kubernetes-id: vellum-new
      +spec:
      +  parameters:
      +    version: "0.1.0"
      +    istio:
      +      version: "1.30.3"
      +    knative:
      +      operatorVersion: v1.20.0
      +      servingVersion: "1.20.0"
      +  compositionRef:
      +    name: vellum-platform
      +  compositeDeletePolicy: Foreground
      --- a/platforms/kustomization.yaml
      +++ b/platforms/kustomization.yaml
      @@ -1,4 +1,5 @@
       # sorted
       resources:
         - vellum-dev.yaml
      +  - vellum-new.yaml
         - vellum-zoo.yaml
      --- /dev/null
      +++ b/catalog/vellum-new.yaml
      @@ -0,0 +1,16 @@
      +apiVersion: backstage.io/v1alpha1
      +kind: Resource
      +metadata:
      +  name: vellum-new
      +  annotations:
      +    vellum.io/cluster: sandbox
      +    backstage.io/kubernetes-cluster: sandbox
      +    vellum.io/crossplane: infrastructure.vellum.io/VellumPlatform/platform-team/vellum-new
      +    vellum.io/flux: Kustomization/flux-system/platforms
      +    backstage.io/kubernetes-id: vellum-new
      +    backstage.io/kubernetes-namespace: platform-team
      +    vellum.io/product: "vellum-platform?name=vellum-new&namespace=platform-team"
      +spec:
      +  type: vellum-platform
      +  owner: group:default/platform-team
      +  system: ml-platform
      --- a/catalog/all.yaml
      +++ b/catalog/all.yaml
      @@ -5,3 +5,4 @@
       spec:
         targets:
           - ./vellum-dev.yaml
      +    - ./vellum-new.yaml
      "
    `);
  });

  it('says which entity will appear, and from which file', () => {
    expect(createVellumPlatformChangeSet({ input })).toMatchObject({
      entityRef: 'resource:default/vellum-new',
      catalogPath: 'catalog/vellum-new.yaml',
    });
  });

  it('leaves the cluster open where none is configured', () => {
    const { changeSet } = createVellumPlatformChangeSet({ input });
    expect(JSON.stringify(changeSet)).not.toContain('vellum.io/cluster');
  });

  it('follows another layout', async () => {
    const { changeSet, catalogPath } = createVellumPlatformChangeSet({
      input,
      layout: {
        claimFile: 'teams/{namespace}/{name}.yaml',
        claimKustomization: 'teams/kustomization.yaml',
        entityFile: 'entities/{namespace}-{name}.yaml',
        entityLocation: 'entities/index.yaml',
      },
    });
    expect(catalogPath).toBe('entities/platform-team-vellum-new.yaml');
    expect(changeSet.operations).toContainEqual({
      op: 'addResource',
      path: 'teams/kustomization.yaml',
      entry: 'platform-team/vellum-new.yaml',
    });
  });

  it('fills in the name and the namespace in all four paths', () => {
    const { changeSet } = createVellumPlatformChangeSet({
      input,
      layout: {
        claimFile: 'teams/{namespace}/claims/{name}.yaml',
        claimKustomization: 'teams/{namespace}/kustomization.yaml',
        entityFile: 'entities/{namespace}/{name}.yaml',
        entityLocation: 'entities/{namespace}/index.yaml',
      },
    });
    expect(
      changeSet.operations.map(each =>
        each.op === 'requireAbsentObject' ? each.folder : each.path,
      ),
    ).toEqual([
      'teams/platform-team',
      'entities/platform-team',
      'teams/platform-team/claims/vellum-new.yaml',
      'teams/platform-team/kustomization.yaml',
      'entities/platform-team/vellum-new.yaml',
      'entities/platform-team/index.yaml',
    ]);
  });

  describe('with a layout at the root of the repository', () => {
    const planAtRoot = (more: Record<string, string> = {}) =>
      planChangeSet({
        changeSet: createVellumPlatformChangeSet({
          input,
          layout: {
            claimFile: '{name}.yaml',
            claimKustomization: 'kustomization.yaml',
            entityFile: 'catalog/{name}.yaml',
            entityLocation: 'catalog-info.yaml',
          },
        }).changeSet,
        repository: MemoryRepositoryReader.create({
          files: {
            'kustomization.yaml': 'resources: []\n',
            'catalog-info.yaml': 'kind: Location\nspec:\n  targets: []\n',
            ...more,
          },
        }),
      });

    it('adds the same files and lines', async () => {
      const { files: changed, findings } = await planAtRoot();
      expect(findings).toEqual([]);
      expect(changed.map(each => each.path)).toEqual([
        'vellum-new.yaml',
        'kustomization.yaml',
        'catalog/vellum-new.yaml',
        'catalog-info.yaml',
      ]);
      const lists = changed.map(each => parse(each.after ?? ''));
      expect(lists[1].resources).toEqual(['vellum-new.yaml']);
      expect(lists[3].spec.targets).toEqual(['./catalog/vellum-new.yaml']);
    });

    it('searches the whole repository for the claim', async () => {
      const { findings } = await planAtRoot({
        'deep/down/some.yaml':
          'apiVersion: infrastructure.vellum.io/v1\nkind: VellumPlatform\nmetadata: {name: vellum-new, namespace: platform-team}\n',
      });
      expect(findings.map(each => each.path)).toEqual(['deep/down/some.yaml']);
    });
  });

  it('refuses a claim that exists, and names its file', async () => {
    const { findings } = await plan(
      {},
      {
        'platforms/legacy/some-file.yml':
          'kind: A\n---\napiVersion: infrastructure.vellum.io/v1\nkind: VellumPlatform\nmetadata: {name: vellum-new, namespace: platform-team}\n',
      },
    );
    expect(findings).toEqual([
      {
        severity: 'problem',
        path: 'platforms/legacy/some-file.yml',
        message: expect.stringMatching(
          /declares VellumPlatform platform-team\/vellum-new already/,
        ),
      },
    ]);
  });

  it('does not confuse the same name in another namespace with the claim, but needs another file', async () => {
    const { findings } = await plan({ name: 'vellum-dev', namespace: 'fraud' });
    expect(findings.map(each => `${each.path} ${each.message}`)).toEqual([
      expect.stringMatching(/^catalog\/vellum-dev.yaml declares Resource/),
      expect.stringMatching(/^platforms\/vellum-dev.yaml exists already/),
      expect.stringMatching(/^catalog\/vellum-dev.yaml exists already/),
    ]);
  });

  it('refuses to build on a kustomization with an entry that leads nowhere', async () => {
    const { findings } = await plan(
      {},
      {
        'platforms/kustomization.yaml':
          'resources:\n  - gone.yaml\n  - https://example.org/x?ref=1\n  - ../base\n',
        'base/kustomization.yaml': 'resources: []\n',
      },
    );
    expect(findings).toEqual([
      {
        severity: 'problem',
        path: 'platforms/kustomization.yaml',
        message: expect.stringMatching(
          /lists "gone.yaml", which does not exist/,
        ),
      },
    ]);
  });

  it('says which file is missing in a repository of another kind', async () => {
    const { findings } = await planChangeSet({
      changeSet: createVellumPlatformChangeSet({ input }).changeSet,
      repository: MemoryRepositoryReader.create({ files: {} }),
    });
    expect(findings.map(each => each.path)).toEqual([
      'platforms/kustomization.yaml',
      'catalog/all.yaml',
    ]);
  });

  it.each([
    ['not valid YAML', 'a: ['],
    ['full of aliases', MANY_ALIASES],
    ['with an alias that leads nowhere', 'a: *nowhere\n'],
  ])('notes a file that it could not search: %s', async (_what, text) => {
    const { findings } = await plan({}, { 'platforms/x.yaml': text });
    expect(findings).toEqual([
      {
        severity: 'note',
        path: 'platforms/x.yaml',
        message: 'cannot be read as YAML, so it was not searched',
      },
    ]);
  });

  it('names the list that is full of aliases', async () => {
    const path = 'platforms/kustomization.yaml';
    const { findings } = await plan({}, { [path]: MANY_ALIASES });
    expect(findings).toContainEqual({
      severity: 'problem',
      path,
      message: expect.stringMatching(/^cannot be read as YAML: .*alias/),
    });
  });

  it('touches only its four files, whatever is typed, and writes what was typed', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'no',
        'y',
        '1e3',
        '12:30:45',
        '../x',
        '${{ a }}',
        'a: b #c',
        '~',
      ),
    );
    const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,10}[a-z0-9])?$/);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(label, hostile),
        fc.oneof(label, hostile),
        hostile,
        hostile,
        async (name, namespace, title, description) => {
          const change = { name, namespace, title, description };
          if (validateVellumPlatform({ ...input, ...change }).length > 0) {
            return;
          }
          fc.pre(
            !['vellum-dev', 'vellum-zoo', 'kustomization', 'all'].includes(
              name,
            ),
          );
          const { files: changed, findings } = await plan(change);
          expect(findings).toEqual([]);
          expect(changed.map(each => each.path)).toEqual([
            `platforms/${name}.yaml`,
            'platforms/kustomization.yaml',
            `catalog/${name}.yaml`,
            'catalog/all.yaml',
          ]);
          const [claim, , entity] = changed.map(each =>
            parse(each.after ?? '', { version: '1.1' }),
          );
          expect(claim.metadata).toMatchObject({ name, namespace });
          expect(entity.metadata.title ?? '').toBe(title);
          expect(entity.metadata.description ?? '').toBe(description);
        },
      ),
      { numRuns: 300 },
    );
  });
});
