import { Condition } from '../../../kube/conditions';
import { isJob } from '../../../kube/knownKinds';
import { KubeObject } from '../../../kube/KubeObject';
import { readNumber } from '../../../kube/readField';
import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { compact, conditionEvidence } from '../rule/evidence';
import { FindingContext, FindingRule } from '../rule/FindingRule';
import {
  containerEvidence,
  containersOf,
  describeContainer,
  lastEndOf,
  PodContainer,
} from '../reading/podContainers';

/** How often a Job lets its pods fail where it does not say. */
const DEFAULT_BACKOFF_LIMIT = 6;

/** A Job has given up. Its pods' failures are told here, once. @internal */
export const jobFailed: FindingRule = {
  cause: 'job-failed',
  find(node, context) {
    const failed = isJob(node.ref)
      ? node.conditions.find(
          ({ type, status }) =>
            ['Failed', 'FailureTarget'].includes(type) && status === 'True',
        )
      : undefined;
    if (!failed) {
      return undefined;
    }
    const pods = context.index.related(node.id, 'owns');
    const last = lastFailure(pods, context);
    const end = last && lastEndOf(last.container);
    const ended = last
      ? `${describeContainer(last.container)} ended with ${
          end?.reason && !['Error', 'Completed'].includes(end.reason)
            ? `${end.reason} (exit code ${end.exitCode})`
            : `exit code ${end?.exitCode}`
        }`
      : undefined;
    const lastWords = last && containerEvidence(last.container);
    const name = describeRef(node.ref);
    const what = describeFailure(name, failed, context.objectOf(node));
    return {
      title:
        failed.reason === 'DeadlineExceeded'
          ? `${name} did not finish in time`
          : `${name} failed`,
      sentence: `${what}${ended ? `; ${ended}` : ''}.`,
      nextStep: last
        ? `Read the log of pod ${last.pod.ref.name}, container ${last.container.name}; a Job that gave up has to be made again.`
        : 'Look at its events; a Job that gave up has to be made again.',
      evidence: [
        conditionEvidence(failed),
        lastWords && compact({ ...lastWords, nodeId: last?.pod.id }),
      ],
      since: failed.lastTransitionTime,
      covers: pods
        .filter(({ health }) => health.state !== 'ready')
        .map(({ id }) => id),
    };
  },
};

/** Without a full stop: how a container ended may follow. */
function describeFailure(
  name: string,
  { reason, message }: Condition,
  job: KubeObject | undefined,
): string {
  if (reason === 'DeadlineExceeded') {
    const seconds = readNumber(job, 'spec', 'activeDeadlineSeconds');
    return `${name} did not finish within its deadline${
      seconds === undefined ? '' : ` of ${seconds} s`
    }`;
  }
  if (reason === 'BackoffLimitExceeded') {
    const tries = readNumber(job, 'status', 'failed');
    const limit =
      readNumber(job, 'spec', 'backoffLimit') ?? DEFAULT_BACKOFF_LIMIT;
    return tries === undefined
      ? `${name} gave up after more failures than the ${limit} it allows`
      : `${name} gave up after ${tries} failed ${
          tries === 1 ? 'try' : 'tries'
        }`;
  }
  return `${name} failed: ${message ?? 'no reason is given'}`.replace(
    /\.$/,
    '',
  );
}

/** The container that ended last with an error, of all pods of the Job. */
function lastFailure(
  pods: readonly GraphNode[],
  { objectOf }: FindingContext,
): { pod: GraphNode; container: PodContainer } | undefined {
  const ends = pods.flatMap(pod => {
    const object = objectOf(pod);
    return (object ? containersOf(object) : [])
      .filter(container => (lastEndOf(container)?.exitCode ?? 0) !== 0)
      .map(container => ({ pod, container }));
  });
  const timeOf = ({ container }: (typeof ends)[number]) =>
    Date.parse(lastEndOf(container)?.at ?? '') || 0;
  return ends.reduce<(typeof ends)[number] | undefined>(
    (last, end) => (!last || timeOf(end) > timeOf(last) ? end : last),
    undefined,
  );
}
