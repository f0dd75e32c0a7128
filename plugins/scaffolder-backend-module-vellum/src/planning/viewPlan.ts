import {
  GitopsPlanView,
  PlanCheck,
} from '@vellum-io/backstage-plugin-vellum-common';
import {
  PlannedProposal,
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
    objects: plan.objects.map(({ change, object, path }) => ({
      change,
      ...object,
      path,
    })),
    checks: [...checksOfFiles(planned), ...checksOfOutlook(planned)],
  };
}

function checksOfFiles({ plan }: PlannedProposal): PlanCheck[] {
  const { findings } = plan;
  return [
    ...(findings.some(({ severity }) => severity === 'problem')
      ? []
      : [
          {
            result: 'ok' as const,
            sentence:
              'Names, schemas, lists of files and what would be pruned were checked: no problem',
          },
        ]),
    ...findings.map(({ severity, message, path, line, pointer }) => ({
      result: severity,
      sentence: message,
      path,
      line,
      pointer,
    })),
    ...plan.objects.flatMap(({ consequence, path, line }) =>
      consequence
        ? [{ result: 'note' as const, sentence: consequence, path, line }]
        : [],
    ),
  ];
}

function checksOfOutlook({ outlook }: PlannedProposal): PlanCheck[] {
  return outlook.findings.map(({ severity, message }) => ({
    result: severity,
    sentence: message,
  }));
}
