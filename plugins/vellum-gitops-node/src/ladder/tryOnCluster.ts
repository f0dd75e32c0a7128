import { JsonObject } from '@backstage/types';
import { PlanFinding } from '../changeset/Plan';
import { DryRun, DryRunAnswer } from '../dryRun/DryRun';
import { PlanDryRun } from '../dryRun/PlanDryRun';
import { pathOfPointer } from '../objects/pointerOf';
import { groupBy } from '../repository/groupBy';
import { InspectedChange } from './Inspection';
import { isForCluster } from './isForCluster';
import { makesRoom } from './makesRoom';

/** Objects of one note that are named. */
const NAMED = 5;

/**
 * Tries every added and changed object on a cluster, but for Secrets, which are not sent. What was not tried is a note, one for
 * each reason. `outcome` is undefined where there was nothing to try.
 *
 * @internal
 */
export async function tryOnCluster(
  objects: readonly InspectedChange[],
  dryRun: DryRun,
): Promise<{ findings: PlanFinding[]; outcome?: PlanDryRun }> {
  const { cluster } = dryRun;
  const changed = objects.filter(
    ({ after }) => after !== undefined && isForCluster(after),
  );
  if (changed.length === 0) {
    return { findings: [] };
  }
  const answers = await tryAll(changed, dryRun);
  return {
    findings: [
      ...changed.flatMap(each =>
        describeAnswer(each, answers.get(each)!, { cluster, objects }),
      ),
      ...describeUntried(answers, cluster),
    ],
    outcome: { cluster, ...countAnswers([...answers.values()]) },
  };
}

function countAnswers(
  answers: readonly DryRunAnswer[],
): Omit<PlanDryRun, 'cluster'> {
  const of = (result: DryRunAnswer['result']) =>
    answers.filter(each => each.result === result).length;
  const moved = answers.flatMap(each =>
    each.result === 'accepted' && each.standIn ? [each.standIn] : [],
  );
  return {
    accepted: of('accepted'),
    refused: of('refused'),
    untried: of('untried'),
    ...(moved.length > 0 && {
      standIn: { namespace: moved[0], accepted: moved.length },
    }),
  };
}

async function tryAll(
  changed: readonly InspectedChange[],
  dryRun: DryRun,
): Promise<Map<InspectedChange, DryRunAnswer>> {
  const answers = new Map<InspectedChange, DryRunAnswer>();
  const isSecret = ({ object }: InspectedChange) =>
    object.group === '' && object.kind === 'Secret';
  for (const each of changed.filter(isSecret)) {
    const reason = 'what holds secrets is never sent to be tried';
    answers.set(each, { result: 'untried', reason });
  }
  const tried = changed.filter(each => !isSecret(each));
  const given = await dryRun.tryAll(tried.map(asApplied));
  tried.forEach((each, index) => answers.set(each, given[index]));
  return answers;
}

/** Undefined where neither the file nor a kustomization names one. */
function namespaceOf({ after, object }: InspectedChange): string | undefined {
  const { hasNamespace, identity } = after!;
  return hasNamespace || object.namespace !== identity.namespace
    ? object.namespace
    : undefined;
}

/** With the name and the namespace that the kustomizations around it give. */
function asApplied(change: InspectedChange): JsonObject {
  const { value } = change.after!;
  const namespace = namespaceOf(change);
  return {
    ...value,
    metadata: {
      ...(value.metadata as JsonObject),
      name: change.object.name,
      ...(namespace === undefined ? {} : { namespace }),
    },
  };
}

function describeAnswer(
  each: InspectedChange,
  answer: DryRunAnswer,
  context: { cluster: string; objects: readonly InspectedChange[] },
): PlanFinding[] {
  const { path, line, object, title, after } = each;
  const at = { path, line, object };
  const { cluster } = context;
  switch (answer.result) {
    case 'accepted':
      return answer.warnings.map(warning => ({
        ...at,
        severity: 'note',
        message: `declares ${title}; cluster ${cluster} warns: ${warning}`,
      }));
    case 'refused': {
      // Each object is tried alone, so the quota does not know what else changes with it.
      const isOpen =
        answer.by === 'quota' &&
        makesRoom(each, answer.causes, context.objects);
      return answer.causes.map(({ pointer, message }) => ({
        ...at,
        severity: isOpen ? 'note' : 'problem',
        pointer,
        line: after!.lineOf(pathOfPointer(pointer ?? '')),
        message: isOpen
          ? `declares ${title}; alone, cluster ${cluster} would refuse it: ${message}. This change also removes what that quota counts or sets the quota itself, so it turns out after the merge`
          : `declares ${title}; cluster ${cluster} refuses it: ${message}`,
      }));
    }
    default:
      return [];
  }
}

function describeUntried(
  answers: ReadonlyMap<InspectedChange, DryRunAnswer>,
  cluster: string,
): PlanFinding[] {
  const untried = [...answers].flatMap(([change, answer]) =>
    answer.result === 'untried' ? [{ change, reason: answer.reason }] : [],
  );
  return [...groupBy(untried, ({ reason }) => reason)].map(
    ([reason, [{ change }, ...others]]) => ({
      severity: 'note',
      path: change.path,
      line: change.line,
      object: change.object,
      message: `declares ${
        change.title
      }, which was not tried on cluster ${cluster}: ${reason}${andOthers(
        others.map(each => each.change.title),
      )}`,
    }),
  );
}

function andOthers(titles: readonly string[]): string {
  if (titles.length === 0) {
    return '';
  }
  const more = titles.length - NAMED;
  return `. The same goes for ${titles.slice(0, NAMED).join(', ')}${
    more > 0 ? ` and ${more} more` : ''
  }`;
}
