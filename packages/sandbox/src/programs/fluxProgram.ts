import { GoProgram } from './Program';

/** A controller of Flux; each is a module of its own. */
export function fluxProgram(
  name: string,
  cost: Pick<GoProgram, 'buildSeconds' | 'scratchMegabytes' | 'megabytes'>,
): GoProgram {
  const goModule = `github.com/fluxcd/${name}`;
  return {
    kind: 'go',
    name,
    tool: name,
    package: goModule,
    assets: [{ module: goModule, path: 'config/crd/bases', to: 'crds' }],
    ...cost,
  };
}
