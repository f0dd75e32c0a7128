import { GoProgram } from './Program';

/** Istio's custom resource definitions, which only tests install. There is no program to them. */
export const istio: GoProgram = {
  kind: 'go',
  name: 'istio',
  tool: 'istio',
  package: 'istio.io/api',
  assets: [
    {
      module: 'istio.io/api',
      path: 'kubernetes/customresourcedefinitions.gen.yaml',
      to: 'crds.yaml',
    },
  ],
  buildSeconds: 0,
  scratchMegabytes: 20,
  megabytes: 0,
};
