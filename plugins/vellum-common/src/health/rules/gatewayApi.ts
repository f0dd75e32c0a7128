import { Condition, findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readList, readNumber, readString } from '../../kube/readField';
import { datedBy } from '../datedBy';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';

/** The definitions put Unknown conditions of 1970 into every new object: they are nobody's report. */
const isDefault = ({ status, lastTransitionTime }: Condition) =>
  status === 'Unknown' && lastTransitionTime?.startsWith('1970-01-01');

const judgeGatewayClass: HealthRule = (object, context) => {
  const accepted = findCondition(object, 'Accepted');
  if (!accepted || isDefault(accepted)) {
    return neverReported(object, context);
  }
  switch (accepted.status) {
    case 'True':
      return verdictOf('ready', 'gateway/accepted', accepted, 'Accepted');
    case 'False':
      return verdictOf('failed', 'gateway/not-accepted', accepted);
    default:
      return verdictOf('progressing', 'gateway/accepted-unknown', accepted);
  }
};

const judgeGateway: HealthRule = (object, context) => {
  const accepted = findCondition(object, 'Accepted');
  const programmed = findCondition(object, 'Programmed');
  const isSilent = [accepted, programmed].every(
    condition => !condition || isDefault(condition),
  );
  if (isSilent) {
    return neverReported(object, context);
  }
  const refused = [accepted, findCondition(object, 'ResolvedRefs')].find(
    condition => condition?.status === 'False',
  );
  if (refused) {
    return verdictOf('failed', 'gateway/not-accepted', refused);
  }
  for (const listener of readList(object, 'status', 'listeners')) {
    const bad = ['Accepted', 'ResolvedRefs', 'Conflicted']
      .map(type => conditionOf(listener, type))
      .find(
        condition =>
          condition?.status ===
          (condition?.type === 'Conflicted' ? 'True' : 'False'),
      );
    if (bad) {
      const name = readString(listener, 'name') ?? 'without a name';
      return verdict('failed', 'gateway/listener', {
        reason: bad.reason,
        message: bad.message
          ? `Listener ${name}: ${bad.message}`
          : `Listener ${name} is not accepted`,
        since: bad.lastTransitionTime,
      });
    }
  }
  if (accepted?.status === 'True' && programmed?.status === 'True') {
    return verdictOf('ready', 'gateway/programmed', programmed, 'Programmed');
  }
  // One that was never reported has no time, and takes none of the other.
  const open = [accepted, programmed].find(
    condition => condition && condition.status !== 'True',
  );
  return verdictOf(
    'progressing',
    'gateway/not-programmed',
    datedBy(object, open),
    'Its data plane is not set up yet',
  );
};

/** A route is asked of each Gateway by itself: all have to take it, in the version that is there now. */
const judgeRoute: HealthRule = (object, context) => {
  const answers = readList(object, 'status', 'parents');
  if (answers.length === 0) {
    return neverReported(object, context);
  }
  const generation = readNumber(object, 'metadata', 'generation') ?? 0;
  for (const parent of readList(object, 'spec', 'parentRefs')) {
    const name = readString(parent, 'name') ?? 'without a name';
    const answer = answers.find(candidate => isAbout(candidate, parent));
    const accepted = conditionOf(answer, 'Accepted');
    const resolved = conditionOf(answer, 'ResolvedRefs');
    const isOld = (accepted?.observedGeneration ?? generation) < generation;
    if (!accepted || isOld) {
      return verdict('progressing', 'gateway/route-unanswered', {
        reason: 'Pending',
        message: `Gateway ${name} has not answered yet`,
        since: accepted
          ? undefined
          : readString(object, 'metadata', 'creationTimestamp'),
      });
    }
    const bad = [accepted, resolved].find(
      condition => condition?.status === 'False',
    );
    if (bad) {
      return verdictOf(
        'failed',
        'gateway/route-refused',
        bad,
        `Gateway ${name} refuses it`,
      );
    }
    if (accepted.status === 'Unknown') {
      return verdictOf('progressing', 'gateway/route-unknown', accepted);
    }
  }
  return verdict('ready', 'gateway/route', {
    message: 'Accepted by every Gateway',
  });
};

const judgeBackendTls: HealthRule = (object, context) => {
  const ancestors = readList(object, 'status', 'ancestors');
  if (ancestors.length === 0) {
    return neverReported(object, context);
  }
  const refused = ancestors
    .flatMap(ancestor =>
      ['Accepted', 'ResolvedRefs'].map(type => conditionOf(ancestor, type)),
    )
    .find(condition => condition?.status === 'False');
  return refused
    ? verdictOf('failed', 'gateway/policy-refused', refused)
    : verdict('ready', 'gateway/policy', { message: 'Accepted' });
};

/** @internal */
export const gatewayApiRules: HealthRuleTable = {
  'GatewayClass.gateway.networking.k8s.io': judgeGatewayClass,
  'Gateway.gateway.networking.k8s.io': judgeGateway,
  'ListenerSet.gateway.networking.k8s.io': judgeGateway,
  'HTTPRoute.gateway.networking.k8s.io': judgeRoute,
  'GRPCRoute.gateway.networking.k8s.io': judgeRoute,
  'TLSRoute.gateway.networking.k8s.io': judgeRoute,
  'TCPRoute.gateway.networking.k8s.io': judgeRoute,
  'UDPRoute.gateway.networking.k8s.io': judgeRoute,
  'BackendTLSPolicy.gateway.networking.k8s.io': judgeBackendTls,
};

/** The condition in a part of a status, which has the form of a status itself. */
function conditionOf(part: unknown, type: string): Condition | undefined {
  return findCondition({ status: part } as KubeObject, type);
}

/** The answer names its parent as the specification does; what a reference leaves out stands for any. */
function isAbout(answer: unknown, parent: unknown): boolean {
  return ['name', 'namespace', 'sectionName'].every(field => {
    const wanted = readString(parent, field);
    return !wanted || readString(answer, 'parentRef', field) === wanted;
  });
}
