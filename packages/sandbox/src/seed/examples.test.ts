import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { KubeObject } from '../kube/KubeObject';
import { readManifests } from '../kube/readManifests';
import { repositoryRoot } from '../state/repositoryRoot';
import { gitopsFolder } from './gitopsFolder';

async function yamlFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(gitopsFolder, folder));
  return names.filter(name => name.endsWith('.yaml')).sort();
}

async function parsed(path: string) {
  return parse(await readFile(join(gitopsFolder, path), 'utf8'));
}

describe('examples', () => {
  it('lists every platform in its kustomization, sorted', async () => {
    const { resources } = await parsed('platforms/kustomization.yaml');
    expect(resources).toEqual(
      (await yamlFiles('platforms')).filter(
        name => name !== 'kustomization.yaml',
      ),
    );
  });

  it('lists every entity in the catalog location, sorted', async () => {
    const { spec } = await parsed('catalog/all.yaml');
    expect(spec.targets).toEqual(
      (await yamlFiles('catalog'))
        .filter(name => name !== 'all.yaml')
        .map(name => `./${name}`),
    );
  });

  it('gives every entity an owner that exists', async () => {
    const org = await readManifests(join(repositoryRoot, 'examples/org.yaml'));
    const groups = org
      .filter(({ kind }) => kind === 'Group')
      .map(({ metadata }) => `group:default/${metadata.name}`);
    const entities = await readManifests(join(gitopsFolder, 'catalog'));
    for (const { kind, spec } of entities.filter(e => e.kind !== 'Location')) {
      expect([kind, groups.includes(spec!.owner as string)]).toEqual([
        kind,
        true,
      ]);
    }
  });

  it('asks for one operator version that the chart repository has, and one that it lacks', async () => {
    const charts = join(repositoryRoot, 'examples/charts/knative-operator');
    const versions = await readdir(charts);
    const wanted = async (name: string) =>
      (await parsed(`platforms/${name}.yaml`)).spec.parameters.knative
        .operatorVersion;
    expect(versions).toContain(await wanted('vellum-dev'));
    expect(versions).not.toContain(await wanted('vellum-edge'));
  });

  it('shows the portal the kinds of every platform API', async () => {
    const rules = await portalRules();
    for (const api of ['vellum-platform', 'team-space']) {
      const { spec } = await parsed(`crossplane/${api}/xrd.yaml`);
      const plurals = [spec.names, spec.claimNames].flatMap(names =>
        names ? [names.plural] : [],
      );
      const granted = rules
        .filter(rule => rule.apiGroups.includes(spec.group))
        .flatMap(rule => rule.resources);
      expect(granted).toEqual(expect.arrayContaining(plurals));
    }
  });

  it('gives the suite no kind that it never asks for', async () => {
    const rules = await portalRules('kubernetes.yaml');
    const kinds = rules.flatMap(rule => rule.resources);
    expect(kinds).toEqual(expect.arrayContaining(['pods', 'events']));
    for (const kind of ['configmaps', 'serviceaccounts']) {
      expect(kinds).not.toContain(kind);
    }
  });

  it('lets the portal only read, no Secrets, and names every kind', async () => {
    const rules = await portalRules();
    expect(rules.length).toBeGreaterThan(10);
    for (const { apiGroups, resources, verbs, ...rest } of rules) {
      expect(['get', 'list', 'watch']).toEqual(expect.arrayContaining(verbs));
      expect([...apiGroups, ...resources]).not.toContain('*');
      expect(resources).not.toContain('secrets');
      expect(rest).toEqual({});
    }
  });
  it('lets the account that tries changes try what the forms make, and nothing that gives rights', async () => {
    const objects = await readManifests(
      join(repositoryRoot, 'examples/rbac/dry-run'),
    );
    const rules = objects
      .filter(({ kind }) => kind === 'ClusterRole')
      .flatMap((role: KubeObject) => role.rules as PolicyRule[]);
    for (const { apiGroups, resources, verbs } of rules) {
      expect(verbs).toEqual(['create', 'patch']);
      expect([...apiGroups, ...resources]).not.toContain('*');
      expect(apiGroups).not.toContain('rbac.authorization.k8s.io');
      expect(resources).not.toContain('secrets');
    }
    // Whoever applies the file is not left with the account alone.
    expect(objects[0].kind).toBe('ValidatingAdmissionPolicy');
    expect(objects[1].kind).toBe('ValidatingAdmissionPolicyBinding');
  });

  it('lets the portal act as that account and as no other', async () => {
    const objects = await readManifests(
      join(repositoryRoot, 'examples/rbac/dry-run'),
    );
    const roles = objects.filter(({ kind }) => kind === 'Role');
    expect(
      roles.map(({ metadata, rules }) => [metadata.namespace, rules]),
    ).toEqual([
      [
        'vellum-system',
        [
          {
            apiGroups: [''],
            resources: ['serviceaccounts'],
            resourceNames: ['vellum-dry-run'],
            verbs: ['impersonate'],
          },
        ],
      ],
    ]);
  });
});

interface PolicyRule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

/** What the portal is given by all of the files, or by one. */
async function portalRules(file = ''): Promise<PolicyRule[]> {
  const objects = await readManifests(
    join(repositoryRoot, 'examples/rbac', file),
  );
  return objects
    .filter(
      ({ kind, metadata }) =>
        kind === 'ClusterRole' &&
        metadata.labels?.['vellum.io/aggregate-to-portal'] === 'true',
    )
    .flatMap((role: KubeObject) => role.rules as PolicyRule[]);
}
