import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import {
  kubeflowProfile,
  wholeKubeflowProfile,
} from '../../__testUtils__/exampleTeams';
import { MemoryRepositoryReader } from '../../__testUtils__/MemoryRepositoryReader';
import {
  applied,
  hostileTexts,
  teamFiles,
} from '../../__testUtils__/teamFiles';
import { ChangeSet, planChangeSet } from '../../changeset';
import { changeKubeflowProfileChangeSet } from './changeKubeflowProfileChangeSet';
import { createKubeflowProfileChangeSet } from './createKubeflowProfileChangeSet';
import { KubeflowProfileInput } from './KubeflowProfileInput';
import { removeKubeflowProfileChangeSet } from './removeKubeflowProfileChangeSet';
import { validateKubeflowProfile } from './validateKubeflowProfile';

const plan = (changeSet: ChangeSet, files = teamFiles) =>
  planChangeSet({
    changeSet,
    repository: MemoryRepositoryReader.create({ files }),
  });

const golden = (name: string) =>
  readFileSync(resolve(__dirname, '../testdata', name), 'utf8');

const create = (input: KubeflowProfileInput) =>
  createKubeflowProfileChangeSet({ input }).changeSet;

/** The repository with the profile in it. */
async function filesWith(input: KubeflowProfileInput) {
  return applied(teamFiles, (await plan(create(input))).files);
}

/** The lines of a diff that are added or removed. */
const changedLines = (diff: string) =>
  diff.split('\n').filter(line => /^[-+](?![-+])/.test(line));

const contributorFile =
  'kubeflow/profiles/team-a/user-alan-t-example-com-clusterrole-edit.yaml';

describe('createKubeflowProfileChangeSet', () => {
  it.each([
    ['kubeflow-profile-small.diff', create(kubeflowProfile)],
    [
      'kubeflow-profile-whole.diff',
      createKubeflowProfileChangeSet({
        input: wholeKubeflowProfile,
        access: {
          userIdHeader: 'x-user',
          userIdPrefix: 'accounts:',
          principals: ['cluster.local/ns/mesh/sa/gateway'],
          waypoint: 'waypoint',
        },
        placement: { cluster: 'sandbox', system: 'kubeflow' },
      }).changeSet,
    ],
  ])('makes %s', async (name, changeSet) => {
    const { diff, findings } = await plan(changeSet);
    expect(findings).toEqual([]);
    expect(diff).toBe(golden(name));
  });

  it.each([
    [
      'a profile in another file',
      'kubeflow/profiles/old/x.yaml',
      'apiVersion: kubeflow.org/v1beta1\nkind: Profile\nmetadata: {name: team-a}\n',
    ],
    [
      'a namespace among the profiles',
      'kubeflow/profiles/old/x.yaml',
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: team-a}\n',
    ],
    [
      'a namespace of the platform',
      'namespaces/x.yaml',
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: team-a}\n',
    ],
    [
      'an entity',
      'catalog/x.yaml',
      'apiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata: {name: team-a}\n',
    ],
  ])('refuses the name of %s', async (_what, path, text) => {
    const { findings } = await plan(create(kubeflowProfile), {
      ...teamFiles,
      [path]: text,
    });
    expect(findings).toEqual([
      expect.objectContaining({ severity: 'problem', path }),
    ]);
  });

  it('declares no quota beside that of the profile', () => {
    expect(JSON.stringify(create(wholeKubeflowProfile))).not.toMatch(
      /kind: ResourceQuota\b/,
    );
  });
});

describe('changeKubeflowProfileChangeSet', () => {
  const change = async (
    before: KubeflowProfileInput,
    after: KubeflowProfileInput,
  ) => {
    const files = await filesWith(before);
    const { changeSet } = changeKubeflowProfileChangeSet({ before, after });
    const planned = await plan(changeSet, files);
    return { ...planned, result: applied(files, planned.files) };
  };

  it('writes another quota as one line', async () => {
    const { diff, findings } = await change(wholeKubeflowProfile, {
      ...wholeKubeflowProfile,
      quota: { ...wholeKubeflowProfile.quota, memory: '64Gi' },
    });
    expect(findings).toEqual([]);
    expect(changedLines(diff)).toEqual([
      '-      requests.memory: "32Gi"',
      '+      requests.memory: "64Gi"',
    ]);
  });

  it('takes out a contributor with file and line, and nothing else', async () => {
    const [, joan] = wholeKubeflowProfile.contributors!;
    const { files, findings } = await change(wholeKubeflowProfile, {
      ...wholeKubeflowProfile,
      contributors: [joan],
    });
    expect(findings).toEqual([]);
    expect(files.map(each => each.path)).toEqual([
      'kubeflow/profiles/team-a/kustomization.yaml',
      contributorFile,
    ]);
    expect(files[1].after).toBeUndefined();
    expect(files[0].after).not.toContain('alan');
  });

  it.each([
    ['from little to much', kubeflowProfile, wholeKubeflowProfile],
    ['from much to little', wholeKubeflowProfile, kubeflowProfile],
    [
      'to another role of a contributor',
      wholeKubeflowProfile,
      {
        ...wholeKubeflowProfile,
        contributors: [
          { user: 'Alan.T@example.com', role: 'view' as const },
          { user: 'joan@example.com', role: 'view' as const },
        ],
      },
    ],
  ])('%s makes what a new profile is made of', async (_what, before, after) => {
    const { result, findings } = await change(before, after);
    expect(findings).toEqual([]);
    expect(meaning(result)).toEqual(meaning(await filesWith(after)));
  });

  it.each([
    ['the name', { name: 'team-b' }],
    ['the user', { user: 'alan@example.com' }],
  ])('refuses to change %s', (_what, other) => {
    expect(() =>
      changeKubeflowProfileChangeSet({
        before: kubeflowProfile,
        after: { ...kubeflowProfile, ...other },
      }),
    ).toThrow(/does not hand a namespace over/);
  });
});

describe('removeKubeflowProfileChangeSet', () => {
  it('leaves the repository as it was before the profile', async () => {
    const files = await filesWith(wholeKubeflowProfile);
    const { changeSet } = removeKubeflowProfileChangeSet({
      name: 'team-a',
      files: Object.keys(files).filter(path =>
        path.startsWith('kubeflow/profiles/team-a/'),
      ),
    });
    const { files: changes, findings } = await plan(changeSet, files);
    expect(findings).toEqual([]);
    expect(applied(files, changes)).toEqual(teamFiles);
    expect(changeSet.description).toMatch(/`team-a`.*notebooks.*volumes/);
  });
});

describe('a Kubeflow profile from hostile texts', () => {
  it('is refused by name of the field, or written as typed and nowhere else', async () => {
    const label = fc.stringMatching(/^[a-z]([-a-z0-9]{0,10}[a-z0-9])?$/);
    const hostile = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const text = fc.oneof({ weight: 4, arbitrary: label }, hostile);
    let written = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({ name: text, user: text, owner: text }),
        text,
        fc.record({ title: hostile, description: hostile }),
        async (values, contributor, texts) => {
          const input: KubeflowProfileInput = {
            ...values,
            ...texts,
            contributors: [{ user: contributor, role: 'view' }],
          };
          const problems = validateKubeflowProfile(input);
          const fields = problems.map(each => each.field.split(/[.[]/)[0]);
          expect(Object.keys(input)).toEqual(expect.arrayContaining(fields));
          if (problems.length > 0) {
            return;
          }
          fc.pre(!['ada', 'all', 'vellum-dev'].includes(input.name));
          written++;
          const { files, findings } = await plan(create(input));
          const folder = `kubeflow/profiles/${input.name}/`;
          expect(findings).toEqual([]);
          expect(
            files
              .map(each => each.path)
              .filter(path => !path.startsWith(folder)),
          ).toEqual([
            'kubeflow/profiles/kustomization.yaml',
            `catalog/${input.name}.yaml`,
            'catalog/all.yaml',
          ]);
          const objects = files.flatMap(({ after }) =>
            parseAllDocuments(after ?? '', { version: '1.1' }).map(document =>
              document.toJS(),
            ),
          );
          const byKind = (kind: string) =>
            objects.find(each => each.kind === kind);
          expect(byKind('Profile').spec.owner.name).toBe(input.user);
          expect(byKind('Namespace').metadata.annotations.owner).toBe(
            input.user,
          );
          expect(byKind('RoleBinding').subjects[0].name).toBe(contributor);
          expect(byKind('RoleBinding').metadata.annotations.user).toBe(
            contributor,
          );
          expect(byKind('Resource').metadata.title ?? '').toBe(input.title);
        },
      ),
      { numRuns: 400 },
    );
    expect(written).toBeGreaterThan(0);
  });
});

/** Files by what YAML readers see, lists of files in any order. */
function meaning(files: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      parseAllDocuments(text).map(document => {
        const data = document.toJS();
        return data.kind === 'Kustomization'
          ? { ...data, resources: [...data.resources].sort() }
          : data;
      }),
    ]),
  );
}
