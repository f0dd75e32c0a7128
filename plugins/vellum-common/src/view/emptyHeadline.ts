import { GraphViewName, Headline } from '../api/GraphView';
import { EntityTarget } from '../entity/EntityTarget';
import { GroupKind } from '../kube/GroupKind';
import { guessPlural } from '../text/guessPlural';
import { joinNames } from '../text/joinNames';
import { UnreadKinds } from './UnreadKinds';

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

const TOOL: Readonly<Record<GraphViewName, string>> = {
  crossplane: 'Crossplane',
  flux: 'Flux',
  argocd: 'Argo CD',
};

/** Nothing was found, nothing was asked for, or nobody could look. @internal */
export function emptyHeadline({
  view,
  target,
  unread,
}: {
  view: GraphViewName;
  target: EntityTarget;
  unread: UnreadKinds;
}): Headline {
  const selector =
    (view === 'argocd' ? target.argocd.selector : undefined) ?? target.selector;
  const [problem] = target.problems;
  const unreadable = selector && describeUnread(view, selector, unread);
  return {
    ...(unreadable || {
      state: 'unknown',
      title: 'Nothing to show',
      cause: selector
        ? `no ${WHAT[view]} matches ${selector}`
        : `the entity names no ${WHAT[view]}`,
      nextStep: selector
        ? 'Check the labels of the objects, or whether they were created.'
        : `Set the annotation ${ANNOTATION[view]} on the entity.`,
    }),
    ...(problem && { detail: problem }),
    path: [],
  };
}

/** Whether there are objects is not known: that nothing matches must not be said. */
function describeUnread(
  view: GraphViewName,
  selector: string,
  { loading, forbidden, notServed, isPartial }: UnreadKinds,
): Omit<Headline, 'path'> | undefined {
  if (forbidden.length > 0) {
    const kinds = pluralsOf(forbidden);
    return {
      state: 'forbidden',
      title: 'Forbidden',
      cause: `no permission to read ${kinds}`,
      ...(isPartial && {
        detail: `Nothing that it may read matches ${selector}.`,
      }),
      nextStep: `Grant get, list and watch on ${kinds} to the identity that reads the cluster.`,
    };
  }
  if (loading.length > 0) {
    return {
      state: 'unknown',
      title: 'Reading the cluster',
      cause: `${pluralsOf(loading)} are not read yet`,
    };
  }
  if (notServed.length > 0 && !isPartial) {
    return {
      state: 'unknown',
      title: 'Nothing to show',
      cause: `the cluster does not know ${pluralsOf(notServed)}`,
      nextStep: `Check that ${TOOL[view]} is installed in this cluster, or name another cluster on the entity.`,
    };
  }
  return undefined;
}

function pluralsOf(kinds: readonly GroupKind[]): string {
  return joinNames(kinds.map(({ kind }) => guessPlural(kind)));
}
