import { readString } from '@vellum-io/backstage-plugin-vellum-common';
import { SeldonTeamInput } from '../SeldonTeamInput';
import { TeamObjects } from './TeamObjects';

/** What names a team in a repository. @internal */
export type SeldonTeamIdentity = Pick<SeldonTeamInput, 'team' | 'environment'>;

/** The two namespaces of a team, under their names in production. @internal */
export function readNamespaces(
  objects: TeamObjects,
  { environment }: SeldonTeamIdentity,
): Pick<SeldonTeamInput, 'modelsNamespace' | 'workloadsNamespace'> {
  const suffix = environment === 'production' ? '' : `-${environment}`;
  const nameOf = (purpose: 'models' | 'workloads') => {
    const name = readString(
      objects.find('Namespace', { purpose }),
      'metadata',
      'name',
    );
    if (name === undefined || !name.endsWith(suffix)) {
      throw objects.missing(
        `the namespace whose label platform.vellum.io/purpose is ${purpose}${
          suffix && `, with a name that ends in "${suffix}"`
        }`,
      );
    }
    return name.slice(0, name.length - suffix.length);
  };
  return {
    modelsNamespace: nameOf('models'),
    workloadsNamespace: nameOf('workloads'),
  };
}
