import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const FILES = 5000;
const TEAMS = 240;
const PROFILES = 200;
const APPS = 54;
const PLATFORMS = 300;

/** What a repository holds. */
export interface RepositorySize {
  files: number;
  kustomizations: number;
}

/** A GitOps repository as a platform team has after some years, by path: always the same. */
export function makeRepository(): Record<string, string> {
  const files: Record<string, string> = {};
  const units = [
    ...numbered('team', TEAMS).map(name => ({
      folder: `seldon/${environmentOf(name)}/${name}`,
      files: numbered('part', 8),
      name,
    })),
    ...numbered('profile', PROFILES).map(name => ({
      folder: `kubeflow/profiles/${name}`,
      files: numbered('part', 4),
      name,
    })),
    ...numbered('app', APPS).map(name => ({
      folder: `apps/${name}`,
      files: numbered('part', 10),
      name,
    })),
  ];
  const lists = new Map<string, string[]>();
  for (const { folder, files: parts, name } of units) {
    for (const part of parts) {
      files[`${folder}/${part}.yaml`] = object('ConfigMap', name, part);
    }
    lists.set(
      folder,
      parts.map(part => `${part}.yaml`),
    );
    const parent = dirname(folder);
    lists.set(parent, [...(lists.get(parent) ?? []), name]);
  }
  const platforms = numbered('platform', PLATFORMS);
  for (const name of platforms) {
    files[`platforms/${name}.yaml`] = platform(name);
  }
  lists.set(
    'platforms',
    platforms.map(name => `${name}.yaml`),
  );
  const entities = [...units.map(each => each.name), ...platforms];
  for (const name of entities) {
    files[`catalog/${name}.yaml`] = entity(name);
  }
  files['catalog/all.yaml'] = location(entities);
  for (const [folder, entries] of lists) {
    files[`${folder}/kustomization.yaml`] = kustomization(entries);
  }
  for (const name of numbered('page', FILES)) {
    if (Object.keys(files).length === FILES) {
      break;
    }
    files[`docs/${name}.md`] = `# ${name}\n\nHow ${name} is run.\n`;
  }
  return files;
}

/** How large it is. */
export function sizeOf(files: Record<string, string>): RepositorySize {
  const paths = Object.keys(files);
  return {
    files: paths.length,
    kustomizations: paths.filter(path => path.endsWith('/kustomization.yaml'))
      .length,
  };
}

/** Writes it into a folder. */
export async function writeRepository(
  folder: string,
  files: Record<string, string>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function numbered(name: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${name}-${String(index + 1).padStart(3, '0')}`,
  );
}

function environmentOf(name: string): string {
  return ['production', 'staging', 'dev'][Number(name.slice(-3)) % 3];
}

function object(kind: string, namespace: string, name: string): string {
  return `apiVersion: v1
kind: ${kind}
metadata:
  name: ${name}
  namespace: ${namespace}
data:
${numbered('key', 20)
  .map(key => `  ${key}: value of ${key} of ${name} of ${namespace}`)
  .join('\n')}
`;
}

function platform(name: string): string {
  return `# Run by the team of ${name}.
apiVersion: infrastructure.vellum.io/v1alpha1
kind: VellumPlatform
metadata:
  name: ${name}
  namespace: platform-team
spec:
  parameters:
    version: 0.1.0
    istio:
      version: "1.30.3"
    knative:
      operatorVersion: v1.20.0
      servingVersion: "1.20.0"
`;
}

function entity(name: string): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: ${name}
spec:
  type: platform
  owner: group:default/platform-team
`;
}

function location(entities: readonly string[]): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: all
spec:
  targets:
${entities.map(name => `    - ./${name}.yaml`).join('\n')}
`;
}

function kustomization(entries: readonly string[]): string {
  return `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
${entries.map(entry => `  - ${entry}`).join('\n')}
`;
}
