import { GoProgram } from './Program';

/** A provider of Crossplane's community. */
export function crossplaneProviderProgram(
  name: string,
  cost: Pick<GoProgram, 'buildSeconds' | 'scratchMegabytes' | 'megabytes'>,
): GoProgram {
  const goModule = `github.com/crossplane-contrib/${name}`;
  return {
    kind: 'go',
    name,
    tool: name,
    package: `${goModule}/cmd/provider`,
    // Its metrics have no flag; without this they listen on all interfaces.
    ldflags: [
      '-X sigs.k8s.io/controller-runtime/pkg/metrics/server.DefaultBindAddress=127.0.0.1:0',
    ],
    assets: [{ module: goModule, path: 'package/crds', to: 'crds' }],
    ...cost,
  };
}
