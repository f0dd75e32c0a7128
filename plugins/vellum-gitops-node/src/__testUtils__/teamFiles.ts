import { gitopsFiles } from './gitopsFiles';

const list = (...entries: string[]) =>
  [
    'apiVersion: kustomize.config.k8s.io/v1beta1',
    'kind: Kustomization',
    'resources:',
    ...entries.map(entry => `  - ${entry}`),
    '',
  ].join('\n');

/** A GitOps repository with one Seldon team and one Kubeflow profile, both of somebody else. */
export const teamFiles: Record<string, string> = {
  ...gitopsFiles,
  'seldon/production/kustomization.yaml': list('credit'),
  'seldon/production/credit/kustomization.yaml': list('namespaces.yaml'),
  'seldon/production/credit/namespaces.yaml':
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: credit-models\n',
  'kubeflow/profiles/kustomization.yaml': list('ada'),
  'kubeflow/profiles/ada/kustomization.yaml': list('profile.yaml'),
  'kubeflow/profiles/ada/profile.yaml':
    'apiVersion: kubeflow.org/v1\nkind: Profile\nmetadata:\n  name: ada\n',
  'namespaces/kustomization.yaml': list('tools.yaml'),
  'namespaces/tools.yaml':
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: tools\n',
};

/** The same repository after a plan. */
export function applied(
  files: Readonly<Record<string, string>>,
  changes: ReadonlyArray<{ path: string; after: string | undefined }>,
): Record<string, string> {
  const paths = new Set(changes.map(each => each.path));
  return Object.fromEntries([
    ...Object.entries(files).filter(([path]) => !paths.has(path)),
    ...changes.flatMap(({ path, after }) =>
      after === undefined ? [] : [[path, after] as [string, string]],
    ),
  ]);
}

/** Texts that YAML, paths or templates give a meaning of their own. */
export const hostileTexts = [
  'no',
  'y',
  '~',
  '1e3',
  '0o7',
  '12:30:45',
  '2026-01-01',
  '../x',
  '../../etc/passwd',
  'a/../../b',
  '.git',
  '${{ a }}',
  '{name}',
  'a: b #c',
  '- a',
  '&a *a',
  'a\n---\nkind: Secret',
  'x'.repeat(10_000),
  '\u202eabc',
  '',
];
