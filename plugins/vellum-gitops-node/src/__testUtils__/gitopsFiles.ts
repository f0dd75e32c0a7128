/** A GitOps repository in the default layout with one platform. */
export const gitopsFiles: Record<string, string> = {
  'platforms/kustomization.yaml': [
    '# One entry per platform, sorted.',
    'apiVersion: kustomize.config.k8s.io/v1beta1',
    'kind: Kustomization',
    'resources:',
    '  - vellum-dev.yaml # the first',
    '',
  ].join('\n'),
  'platforms/vellum-dev.yaml': [
    'apiVersion: infrastructure.vellum.io/v1alpha1',
    'kind: VellumPlatform',
    'metadata:',
    '  name: vellum-dev',
    '  namespace: platform-team',
    '',
  ].join('\n'),
  'catalog/all.yaml': [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Location',
    'metadata:',
    '  name: platforms',
    'spec:',
    '  targets:',
    '    - ./vellum-dev.yaml',
    '',
  ].join('\n'),
  'catalog/vellum-dev.yaml': [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Resource',
    'metadata:',
    '  name: vellum-dev',
    '',
  ].join('\n'),
};
