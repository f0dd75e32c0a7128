import { useApi } from '@backstage/frontend-plugin-api';
import {
  GitopsApiVersions,
  GitopsTargetChoice,
} from '@vellum-io/backstage-plugin-vellum-common';
import { Answer, useAnswer } from '../answer/useAnswer';
import { gitopsApiRef } from '../api/GitopsApi';

/** In which versions an object of a product can be written. @internal */
export function useApiVersions(
  request: { product: string } & GitopsTargetChoice,
): Answer<GitopsApiVersions> {
  const gitops = useApi(gitopsApiRef);
  return useAnswer(`versions ${JSON.stringify(request)}`, signal =>
    gitops.apiVersions(request, { signal }),
  );
}
