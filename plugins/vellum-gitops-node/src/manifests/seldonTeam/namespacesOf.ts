import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * The names of the three namespaces of a team as they are in its environment.
 *
 * @internal
 */
export interface SeldonTeamNamespaces {
  models: string;
  workloads: string;
  controller: string;
}

/** @internal */
export function namespacesOf(
  input: Pick<
    SeldonTeamInput,
    | 'environment'
    | 'modelsNamespace'
    | 'workloadsNamespace'
    | 'controllerNamespace'
  >,
): SeldonTeamNamespaces {
  const { environment, controllerNamespace = 'seldon-system' } = input;
  const suffix = environment === 'production' ? '' : `-${environment}`;
  return {
    models: `${input.modelsNamespace}${suffix}`,
    workloads: `${input.workloadsNamespace}${suffix}`,
    controller: controllerNamespace,
  };
}
