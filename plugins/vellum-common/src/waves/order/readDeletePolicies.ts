import { KubeObject } from '../../kube/KubeObject';
import { readAnnotationList } from './readAnnotationList';

/** When Argo CD deletes a hook. @public */
export const HOOK_DELETE_POLICIES = [
  'BeforeHookCreation',
  'HookSucceeded',
  'HookFailed',
] as const;

/** One of {@link HOOK_DELETE_POLICIES}. @public */
export type HookDeletePolicy = (typeof HOOK_DELETE_POLICIES)[number];

const POLICY_OF_HELM: Readonly<Record<string, HookDeletePolicy>> = {
  'before-hook-creation': 'BeforeHookCreation',
  'hook-succeeded': 'HookSucceeded',
  'hook-failed': 'HookFailed',
};

/** When a hook is deleted: both tools' annotations count, and without any it stays until it is made again. @internal */
export function readDeletePolicies(hook: KubeObject): HookDeletePolicy[] {
  const named = [
    ...readAnnotationList(hook, 'argocd.argoproj.io/hook-delete-policy'),
    ...readAnnotationList(hook, 'helm.sh/hook-delete-policy').map(
      word => POLICY_OF_HELM[word],
    ),
  ];
  const policies = HOOK_DELETE_POLICIES.filter(policy =>
    named.includes(policy),
  );
  return policies.length > 0 ? policies : ['BeforeHookCreation'];
}
