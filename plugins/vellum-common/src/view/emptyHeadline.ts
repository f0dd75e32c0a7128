import { GraphViewName, Headline } from '../api/GraphView';
import { EntityTarget } from '../entity/EntityTarget';

const WHAT: Readonly<Record<GraphViewName, string>> = {
  crossplane: 'claim or composite',
  flux: 'Kustomization or HelmRelease',
  argocd: 'Application',
};

const ANNOTATION: Readonly<Record<GraphViewName, string>> = {
  crossplane: 'vellum.io/crossplane',
  flux: 'vellum.io/flux',
  argocd: 'argocd/app-name',
};

/** Nothing was found, or nothing was asked for. @internal */
export function emptyHeadline({
  view,
  target,
}: {
  view: GraphViewName;
  target: EntityTarget;
}): Headline {
  const selector =
    (view === 'argocd' ? target.argocd.selector : undefined) ?? target.selector;
  const [problem] = target.problems;
  return {
    state: 'unknown',
    title: 'Nothing to show',
    cause: selector
      ? `no ${WHAT[view]} matches ${selector}`
      : `the entity names no ${WHAT[view]}`,
    ...(problem && { detail: problem }),
    path: [],
    nextStep: selector
      ? 'Check the labels of the objects, or whether they were created.'
      : `Set the annotation ${ANNOTATION[view]} on the entity.`,
  };
}
