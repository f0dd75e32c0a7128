import { FieldProblem } from '../../validation';
import { checkCount } from '../checks/checkCount';
import { checkEntityOwner } from '../checks/checkEntityOwner';
import { checkNewNamespace } from '../checks/checkNewNamespace';
import { checkPattern } from '../checks/checkPattern';
import { checkQuantity } from '../checks/checkQuantity';
import { checkTexts } from '../checks/checkTexts';
import { quoteValue } from '../checks/quoteValue';
import { bindingName } from './bindingName';
import {
  KubeflowProfileInput,
  KubeflowProfilePlugin,
  KubeflowProfileQuota,
} from './KubeflowProfileInput';

const COUNT = { min: 0, max: 100_000 };

/**
 * Everything that can be said about the input without looking at a repository or a cluster.
 *
 * @public
 */
export function validateKubeflowProfile(
  input: KubeflowProfileInput,
): FieldProblem[] {
  const texts = checkTexts(input);
  if (texts.some(each => each.message.includes('expression'))) {
    return texts;
  }
  return [
    ...texts,
    ...checkNewNamespace('name', input.name),
    ...checkEntityOwner('owner', input.owner),
    ...checkUser('user', input.user),
    ...checkQuota(input.quota ?? {}),
    ...checkContributors(input),
    ...checkPlugins(input.plugins ?? []),
  ];
}

function checkUser(field: string, user: string): FieldProblem[] {
  return checkPattern(
    field,
    user,
    /^[A-Za-z0-9][\w.+@-]{0,199}$/,
    'a user such as ada@example.com: letters, digits and "_.+@-", 200 characters at most',
  );
}

function checkQuota(quota: KubeflowProfileQuota): FieldProblem[] {
  const { cpu, memory, gpus, volumes, storage } = quota;
  return [
    ...(cpu === undefined ? [] : checkQuantity('quota.cpu', cpu, 'cpu')),
    ...(memory === undefined
      ? []
      : checkQuantity('quota.memory', memory, 'bytes')),
    ...(gpus === undefined ? [] : checkCount('quota.gpus', gpus, COUNT)),
    ...(volumes === undefined
      ? []
      : checkCount('quota.volumes', volumes, COUNT)),
    ...(storage === undefined
      ? []
      : checkQuantity('quota.storage', storage, 'bytes')),
  ];
}

function checkContributors({ user, contributors = [] }: KubeflowProfileInput) {
  return contributors.flatMap((each, index) => {
    const field = `contributors[${index}]`;
    const isRole = each.role === 'edit' || each.role === 'view';
    const nameOf = (other: string) =>
      bindingName({ user: other, role: 'edit' });
    const same = contributors
      .slice(0, index)
      .find(other => nameOf(other.user) === nameOf(each.user));
    return [
      ...checkUser(`${field}.user`, each.user),
      ...(isRole
        ? []
        : [
            {
              field: `${field}.role`,
              message: `${quoteValue(
                String(each.role),
              )} is not one of edit, view`,
            },
          ]),
      ...(each.user === user
        ? [
            {
              field: `${field}.user`,
              message: 'owns the profile already; leave this contributor out',
            },
          ]
        : []),
      ...(same
        ? [
            {
              field: `${field}.user`,
              message: `cannot be told from ${quoteValue(
                same.user,
              )}: Kubeflow finds contributors by their letters and digits only`,
            },
          ]
        : []),
    ];
  });
}

function checkPlugins(plugins: readonly KubeflowProfilePlugin[]) {
  return plugins.flatMap((plugin, index): FieldProblem[] => {
    const field = `plugins[${index}]`;
    const isTwice = plugins
      .slice(0, index)
      .some(other => other.kind === plugin.kind);
    return [
      ...checkPlugin(field, plugin),
      ...(isTwice
        ? [
            {
              field: `${field}.kind`,
              message: 'is given twice; a profile has one of a kind',
            },
          ]
        : []),
    ];
  });
}

function checkPlugin(field: string, plugin: KubeflowProfilePlugin) {
  switch (plugin.kind) {
    case 'WorkloadIdentity':
      return checkPattern(
        `${field}.gcpServiceAccount`,
        plugin.gcpServiceAccount,
        /^[a-z][-a-z0-9]{4,28}[a-z0-9]@[a-z0-9][-a-z0-9.]{0,100}\.iam\.gserviceaccount\.com$/,
        'a service account such as team-a@project.iam.gserviceaccount.com',
      );
    case 'AwsIamForServiceAccount':
      return checkPattern(
        `${field}.awsIamRole`,
        plugin.awsIamRole,
        /^arn:aws[-a-z]{0,20}:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/,
        'a role such as arn:aws:iam::123456789012:role/team-a',
      );
    default: {
      const { kind } = plugin as { kind: unknown };
      return [
        {
          field: `${field}.kind`,
          message: `${quoteValue(
            String(kind),
          )} is not one of WorkloadIdentity, AwsIamForServiceAccount; the profile controller would ignore it`,
        },
      ];
    }
  }
}
