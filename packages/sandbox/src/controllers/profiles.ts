import { InputError } from '@backstage/errors';
import { Controller } from './Controller';

/** Which controllers a sandbox runs. */
export const profiles = {
  core: [
    'etcd',
    'kube-apiserver',
    'kube-controller-manager',
    'kube-scheduler',
    'kwok',
  ],
  crossplane: [
    'chart-repository',
    'crossplane',
    'function-patch-and-transform',
    'provider-kubernetes',
    'provider-helm',
  ],
  flux: [
    'forge',
    'chart-repository',
    'source-controller',
    'kustomize-controller',
    'helm-controller',
  ],
  argocd: [
    'forge',
    'redis',
    'argocd-repo-server',
    'argocd-application-controller',
    'argocd-server',
    'argocd-applicationset-controller',
  ],
} as const;

/** Names of the profiles. */
export const profileNames = [...Object.keys(profiles), 'all'];

/**
 * The controllers of a profile, each after those it needs. Every profile
 * includes `core`; `all` is everything.
 */
export function resolveProfile(
  profile: string,
  controllers: readonly Controller[],
): Controller[] {
  if (!profileNames.includes(profile)) {
    throw new InputError(
      `There is no profile "${profile}"; choose one of ${profileNames.join(
        ', ',
      )}`,
    );
  }
  const chosen =
    profile === 'all'
      ? controllers.map(({ name }) => name)
      : [...profiles.core, ...profiles[profile as keyof typeof profiles]];
  const ordered = new Map<string, Controller>();
  const add = (name: string, path: readonly string[]) => {
    if (ordered.has(name)) {
      return;
    }
    const controller = controllers.find(other => other.name === name);
    if (!controller || path.includes(name)) {
      throw new InputError(
        controller
          ? `Controllers need each other: ${[...path, name].join(' > ')}`
          : `${
              path.at(-1) ?? `Profile ${profile}`
            } needs "${name}", which no entry defines`,
      );
    }
    controller.needs.forEach(need => add(need, [...path, name]));
    ordered.set(name, controller);
  };
  chosen.forEach(name => add(name, []));
  return [...ordered.values()];
}
