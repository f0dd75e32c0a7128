import {
  GitopsPlanView,
  PlanCheck,
  PlannedObject,
} from '@vellum-io/backstage-plugin-vellum-common';
import {
  ObjectChange,
  OutlookFinding,
  PlannedProposal,
  PlanRung,
  RepositoryAddress,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { viewFile } from './viewFile';

/**
 * A plan as a form shows it.
 *
 * @internal
 */
export function viewPlan(
  planned: PlannedProposal,
  { host, owner, repo }: RepositoryAddress,
): GitopsPlanView {
  const { changeSet, plan, target, base, repositoryUrl, outlook } = planned;
  return {
    title: changeSet.title,
    repository: { host, name: `${owner}/${repo}`, url: repositoryUrl },
    target,
    base,
    branch: outlook.branch,
    pullRequest: outlook.pullRequest,
    files: plan.files.map(viewFile),
    objects: plan.objects.map(viewObject),
    checks: [...plan.rungs.map(viewRung), ...checksOfOutlook(planned)],
  };
}

function viewObject(change: ObjectChange): PlannedObject {
  const { object, title, path, consequence } = change;
  return {
    change: change.change,
    ...object,
    // The namespace that stands for none is not one that anybody wrote.
    namespace: title.endsWith(`/${object.name}`) ? object.namespace : '',
    path,
    consequence,
  };
}

function viewRung({ result, sentence, findings }: PlanRung): PlanCheck {
  return {
    result,
    sentence,
    findings: findings.map(({ severity, path, line, pointer, message }) => ({
      ...{ severity, path, line, pointer, message },
    })),
  };
}

function checksOfOutlook({ outlook }: PlannedProposal): PlanCheck[] {
  const { action, findings } = outlook;
  // That a new pull request is opened is what everybody expects, and where is said beside the checks.
  const isExpected = (each: OutlookFinding) =>
    action === 'open' && each.severity === 'ok' && each === findings.at(-1);
  return findings
    .filter(each => !isExpected(each))
    .map(({ severity, message }) => ({
      result: severity,
      sentence: message,
      findings: [],
    }));
}
