import { useApi } from '@backstage/frontend-plugin-api';
import { GitopsTarget } from '@vellum-io/backstage-plugin-vellum-common';
import { Answer, useAnswer } from '../answer/useAnswer';
import { gitopsApiRef } from '../api/GitopsApi';

/** Where changes may go, in the order of the configuration. @internal */
export function useTargets(): Answer<GitopsTarget[]> {
  const gitops = useApi(gitopsApiRef);
  return useAnswer('targets', signal => gitops.targets({ signal }));
}
