import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  GitopsFieldProblem,
  GitopsPlanRequest,
  GitopsPlanView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { gitopsApiRef } from '../api/GitopsApi';
import { readFieldProblems } from '../api/readFieldProblems';
import { fingerprintOf } from './fingerprintOf';

/** What is known of the plan of some values. @internal */
export type PlanState =
  | { status: 'loading' }
  | { status: 'ready'; plan: GitopsPlanView; isStale: boolean }
  /** Values that cannot be taken: there is no plan of them. */
  | { status: 'invalid'; problems: GitopsFieldProblem[]; isStale: boolean }
  | { status: 'failed'; error: Error };

type Answer =
  | { status: 'ready'; plan: GitopsPlanView }
  | { status: 'invalid'; problems: GitopsFieldProblem[] }
  | { status: 'failed'; error: Error };

/**
 * The plan of a request. While nothing is shown yet it follows the request; afterwards it waits to be reloaded, since each
 * plan costs the forge several requests and a person types many letters.
 *
 * @internal
 */
export function usePlan(request: GitopsPlanRequest): {
  state: PlanState;
  reload(): void;
} {
  const gitops = useApi(gitopsApiRef);
  const wanted = fingerprintOf(request);
  const [answered, setAnswered] = useState<{ of: string; answer: Answer }>();

  const asks = answered === undefined;
  useEffect(() => {
    if (!asks) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    ask().then(answer => {
      if (!signal.aborted) {
        setAnswered({ of: wanted, answer });
      }
    });
    return () => controller.abort();

    async function ask(): Promise<Answer> {
      try {
        return {
          status: 'ready',
          plan: await gitops.plan(request, { signal }),
        };
      } catch (thrown) {
        const error =
          thrown instanceof Error ? thrown : new Error(String(thrown));
        const problems = readFieldProblems(error);
        return problems.length > 0
          ? { status: 'invalid', problems }
          : { status: 'failed', error };
      }
    }
    // The request is another object at every render; `wanted` stands for what it says.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [gitops, wanted, asks]);

  const reload = () => setAnswered(undefined);
  if (!answered) {
    return { state: { status: 'loading' }, reload };
  }
  const { of, answer } = answered;
  return {
    state:
      answer.status === 'failed'
        ? answer
        : { ...answer, isStale: of !== wanted },
    reload,
  };
}
