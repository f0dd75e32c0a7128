import { GoProgram } from './Program';

const goModule = 'github.com/argoproj/argo-cd/v3';

/** All parts of Argo CD are one program under several names. */
export const argocdProgram: GoProgram = {
  kind: 'go',
  name: 'argocd',
  tool: 'argocd',
  package: `${goModule}/cmd`,
  assets: [
    { module: goModule, path: 'manifests/crds', to: 'crds' },
    { module: goModule, path: 'manifests/base/config', to: 'config' },
    {
      module: goModule,
      path: 'hack/git-verify-wrapper.sh',
      to: 'bin/git-verify-wrapper.sh',
    },
  ],
  buildSeconds: 129,
  scratchMegabytes: 2500,
  megabytes: 154,
};
