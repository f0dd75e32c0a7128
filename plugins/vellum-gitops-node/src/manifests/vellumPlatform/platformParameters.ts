import { VellumPlatformApi, VellumPlatformInput } from './VellumPlatformInput';

/** A field of the input that is a parameter of the platform's API. @public */
export type PlatformParameter =
  | 'platformVersion'
  | 'istioVersion'
  | 'istioNamespace'
  | 'istioRepository'
  | 'knativeOperatorVersion'
  | 'knativeRepository'
  | 'knativeServingVersion';

/** Where each parameter stands in the schema of the API. A new one is one line. @internal */
export const PLATFORM_PARAMETERS: ReadonlyArray<{
  field: PlatformParameter & keyof VellumPlatformInput;
  /** How people call it. */
  label: string;
  path: readonly string[];
  /** What the API takes where the parameter is absent. */
  usual?: string;
}> = [
  { field: 'platformVersion', label: 'Platform', path: ['version'] },
  {
    field: 'istioVersion',
    label: 'Istio',
    path: ['istio', 'version'],
    usual: '1.30.3',
  },
  {
    field: 'istioNamespace',
    label: 'Istio namespace',
    path: ['istio', 'namespace'],
  },
  {
    field: 'istioRepository',
    label: 'Istio charts',
    path: ['istio', 'repository'],
  },
  {
    field: 'knativeOperatorVersion',
    label: 'Knative operator',
    path: ['knative', 'operatorVersion'],
    usual: 'v1.20.0',
  },
  {
    field: 'knativeRepository',
    label: 'Knative charts',
    path: ['knative', 'operatorRepository'],
  },
  {
    field: 'knativeServingVersion',
    label: 'Knative Serving',
    path: ['knative', 'servingVersion'],
    usual: '1.20.0',
  },
];

/** A claim has its parameters in a mapping of their own; a composite resource directly in its spec. @internal */
export function parameterPath(
  api: VellumPlatformApi,
  path: readonly string[],
): string[] {
  return api === 'claim' ? ['spec', 'parameters', ...path] : ['spec', ...path];
}

/** What the API takes for a parameter that is not set; undefined where the Composition decides. @internal */
export function usualValue(field: PlatformParameter): string | undefined {
  return PLATFORM_PARAMETERS.find(each => each.field === field)?.usual;
}
