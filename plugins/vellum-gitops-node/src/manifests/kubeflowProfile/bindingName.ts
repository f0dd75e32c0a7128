import { KubeflowContributor } from './KubeflowProfileInput';

/**
 * The name under which Kubeflow's access management looks for what lets a contributor in. Each run of other characters
 * than letters and digits is one dash there, so two users may come to the same name.
 *
 * @internal
 */
export function bindingName({ user, role }: KubeflowContributor): string {
  return `user-${user}-clusterrole-${role}`
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}
