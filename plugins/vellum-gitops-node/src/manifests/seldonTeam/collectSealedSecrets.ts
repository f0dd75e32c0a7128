import { JsonObject } from '@backstage/types';
import { readString } from '@vellum-io/backstage-plugin-vellum-common';
import { FileChange } from '../../repository';
import { isSealedSecret } from '../../sealing';
import { readManifests } from '../files/readManifests';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * The SealedSecrets that a change of a team writes, as they are in git after it: with the values that were sealed before
 * and stay. Whoever applies them by hand needs them whole, since `kubectl apply` takes away what is missing.
 *
 * @public
 */
export function collectSealedSecrets(
  input: Pick<
    SeldonTeamInput,
    'environment' | 'modelsNamespace' | 'workloadsNamespace'
  >,
  files: readonly FileChange[],
): Record<'models' | 'workloads', JsonObject[]> {
  const { models, workloads } = namespacesOf(input);
  const secrets = files
    .flatMap(({ after }) => readManifests(after))
    .filter(isSealedSecret);
  const of = (namespace: string) =>
    secrets.filter(
      each => readString(each, 'metadata', 'namespace') === namespace,
    );
  return { models: of(models), workloads: of(workloads) };
}
