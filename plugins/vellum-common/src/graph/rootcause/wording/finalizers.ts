/**
 * What the finalizers of the platforms' tools wait for, for a person who has met none of them: after "Its deletion waits
 * until ". Keys are whole names, or their beginning where they end in `*`.
 */
const WAITS: Readonly<Record<string, string>> = {
  foregroundDeletion: 'everything that it owns is gone',
  orphan: 'what it owns is released',
  'kubernetes.io/pvc-protection': 'no pod uses it any more',
  'kubernetes.io/pv-protection': 'no claim uses it any more',
  'finalizer.managedresource.crossplane.io':
    'its provider has deleted what it manages',
  'finalizer.apiextensions.crossplane.io': 'its composite is gone',
  'composite.apiextensions.crossplane.io': 'all that it composed is gone',
  'defined.apiextensions.crossplane.io':
    'all objects of the kind that it defines are gone',
  'offered.apiextensions.crossplane.io':
    'all claims of the kind that it offers are gone',
  'in-use.crossplane.io': 'no managed resource uses it any more',
  'revision.pkg.crossplane.io': 'Crossplane has taken back what it installed',
  'lock.pkg.crossplane.io': 'Crossplane has taken it out of its lock',
  'usage.apiextensions.crossplane.io': 'its user is gone',
  'finalizers.fluxcd.io': 'Flux has cleaned up after it',
  'resources-finalizer.argocd.argoproj.io*':
    'Argo CD has removed what it applied',
  'pre-delete-finalizer.argocd.argoproj.io*':
    'the hooks to be run before it is deleted have succeeded',
  'post-delete-finalizer.argocd.argoproj.io*':
    'the hooks to be run after it is deleted have succeeded',
  'batch.kubernetes.io/job-tracking': 'the Job that made it has counted it',
  'service.kubernetes.io/load-balancer-cleanup':
    'its load balancer is taken down',
  'profile-finalizer': 'what was made for the profile is taken back',
};

/** What a finalizer waits for, as the end of "until …"; `undefined` where it is not one of the tools we know. @internal */
export function meaningOfFinalizer(finalizer: string): string | undefined {
  const known = Object.entries(WAITS).find(([key]) =>
    key.endsWith('*')
      ? finalizer.startsWith(key.slice(0, -1))
      : finalizer === key,
  );
  return known?.[1];
}
