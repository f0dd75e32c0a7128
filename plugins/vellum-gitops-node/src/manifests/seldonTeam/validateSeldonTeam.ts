import { FieldProblem } from '../../validation';
import { checkCount } from '../checks/checkCount';
import { checkDnsLabel } from '../checks/checkDnsLabel';
import { checkEntityOwner } from '../checks/checkEntityOwner';
import { checkNewNamespace } from '../checks/checkNewNamespace';
import { checkPattern } from '../checks/checkPattern';
import { checkTexts } from '../checks/checkTexts';
import { quoteValue } from '../checks/quoteValue';
import { namespacesOf } from './namespacesOf';
import { seldonComponents } from './seldonComponents';
import { SeldonTeamInput } from './SeldonTeamInput';
import { validateSeldonTeamNetwork } from './validateSeldonTeamNetwork';
import { validateSeldonTeamQuota } from './validateSeldonTeamQuota';

const REPLICAS = { min: 0, max: 100 };

/**
 * Everything that can be said about the input without looking at a repository or a cluster.
 *
 * @public
 */
export function validateSeldonTeam(input: SeldonTeamInput): FieldProblem[] {
  const texts = checkTexts(input);
  if (texts.some(each => each.message.includes('expression'))) {
    return texts;
  }
  const { costCenter, storageSecret } = input;
  const environment = checkOneOf('environment', input.environment, [
    'dev',
    'staging',
    'production',
  ]);
  return [
    ...texts,
    ...checkDnsLabel('team', input.team, 40),
    ...environment,
    // Another environment would make the names of the namespaces wrong too, whatever was typed.
    ...checkNamespaces(
      environment.length > 0 ? { ...input, environment: 'production' } : input,
    ),
    ...checkEntityOwner('owner', input.owner),
    ...checkGroup(input.group),
    ...(costCenter === undefined
      ? []
      : checkPattern(
          'costCenter',
          costCenter,
          /^[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/,
          'a label value: letters, digits, "-", "_" and ".", 63 characters at most',
        )),
    ...checkOneOf('podSecurity', input.podSecurity ?? 'baseline', [
      'baseline',
      'restricted',
    ]),
    ...validateSeldonTeamQuota(input.quota),
    ...checkReplicas(input),
    ...validateSeldonTeamNetwork(input),
    ...(storageSecret === undefined
      ? []
      : checkDnsLabel('storageSecret', storageSecret)),
  ];
}

function checkNamespaces(input: SeldonTeamInput): FieldProblem[] {
  const { models, workloads, controller } = namespacesOf(input);
  const problems = [
    ...checkNewNamespace('modelsNamespace', models),
    ...checkNewNamespace('workloadsNamespace', workloads),
    ...checkDnsLabel('controllerNamespace', controller),
  ];
  const reason =
    'is the same namespace as that of the TWO; models, workloads and controller need one each, or their secrets and quotas mix';
  return [
    ...problems,
    ...(workloads === models
      ? [
          {
            field: 'workloadsNamespace',
            message: reason.replace('TWO', 'models'),
          },
        ]
      : []),
    ...(controller === models || controller === workloads
      ? [
          {
            field: 'controllerNamespace',
            message: reason.replace(
              'TWO',
              controller === models ? 'models' : 'workloads',
            ),
          },
        ]
      : []),
  ];
}

function checkGroup(group: string): FieldProblem[] {
  // Such groups hold everybody who is signed in, all service accounts, or all administrators.
  if (group.startsWith('system:')) {
    return [
      {
        field: 'group',
        message: `${quoteValue(
          group,
        )} is a group of Kubernetes itself; name the group of the team`,
      },
    ];
  }
  return checkPattern(
    'group',
    group,
    /^[A-Za-z0-9][\w.:@/-]{0,199}$/,
    'the name of a group: letters, digits and "_.:@/-", 200 characters at most',
  );
}

function checkReplicas({ replicas = {}, servers }: SeldonTeamInput) {
  const known = new Set<string>(seldonComponents.map(({ name }) => name));
  return [
    ...Object.entries(replicas).flatMap(([name, count]) =>
      known.has(name)
        ? checkCount(`replicas.${name}`, count, REPLICAS)
        : [
            {
              field: 'replicas',
              message: `names ${quoteValue(
                name,
              )}, which is no component of a runtime; model servers belong to "servers"`,
            },
          ],
    ),
    ...Object.entries(servers).flatMap(([name, count]) =>
      name === 'mlserver' || name === 'triton'
        ? checkCount(`servers.${name}`, count, REPLICAS)
        : [
            {
              field: 'servers',
              message: `names ${quoteValue(
                name,
              )}, which is no model server; use mlserver or triton`,
            },
          ],
    ),
  ];
}

function checkOneOf(
  field: string,
  value: string,
  allowed: readonly string[],
): FieldProblem[] {
  return allowed.includes(value)
    ? []
    : [
        {
          field,
          message: `${quoteValue(value)} is not one of ${allowed.join(', ')}`,
        },
      ];
}
