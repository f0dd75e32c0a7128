import { seldonTeam } from '../../products/seldonTeam/seldonTeam';
import { GitopsTargets } from '../../targets/GitopsTargets';
import { createProductAction } from '../createProductAction';
import { seldonTeamExamples } from './seldonTeam.examples';

/** The action `seldon:team-namespace`: the namespaces of a Seldon team, as a pull request. @internal */
export function createSeldonTeamAction(targets: GitopsTargets) {
  return createProductAction({
    id: 'seldon:team-namespace',
    description:
      "Creates, changes or removes the namespaces of a Seldon team in one environment by pull request: labels, quota, network policies, roles, Seldon's runtime and model servers, sealed secrets. To change a team, give all of its values: what is left out is taken away, but for sealed secrets; what people wrote into the files by hand stays.",
    product: seldonTeam,
    examples: seldonTeamExamples,
    targets,
  });
}
