import {
  FieldProblem,
  KubeflowContributor,
  KubeflowProfileInput,
  KubeflowProfilePlugin,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { KubeflowProfileValues } from './kubeflowProfileFields';

/** The input that flat values stand for. @internal */
export function inputOf(values: KubeflowProfileValues): KubeflowProfileInput {
  const { name, owner, user, title, description } = values;
  const { cpu, memory, gpus, volumes, storage } = values;
  const quota = withoutAbsent({ cpu, memory, gpus, volumes, storage });
  const contributors = contributorsOf(values);
  const plugins = pluginsOf(values);
  return {
    ...{ name, owner, user },
    ...(Object.keys(quota).length > 0 && { quota }),
    ...(contributors.length > 0 && { contributors }),
    ...(plugins.length > 0 && { plugins }),
    ...withoutAbsent({ title, description }),
  };
}

/** The flat values of an input. @internal */
export function valuesOf(input: KubeflowProfileInput): KubeflowProfileValues {
  const { name, owner, user, quota, title, description } = input;
  const { contributors = [], plugins = [] } = input;
  const usersOf = (role: KubeflowContributor['role']) => {
    const users = contributors
      .filter(each => each.role === role)
      .map(each => each.user);
    return users.length > 0 ? users : undefined;
  };
  const flat = plugins.map((plugin): Partial<KubeflowProfileValues> => {
    switch (plugin.kind) {
      case 'WorkloadIdentity':
        return { gcpServiceAccount: plugin.gcpServiceAccount };
      case 'AwsIamForServiceAccount':
        return {
          awsIamRole: plugin.awsIamRole,
          awsAnnotateOnly: plugin.annotateOnly,
        };
      default:
        return plugin satisfies never;
    }
  });
  return {
    ...{ name, owner, user },
    ...withoutAbsent({
      editors: usersOf('edit'),
      viewers: usersOf('view'),
      ...quota,
      ...Object.assign({}, ...flat),
      title,
      description,
    }),
  };
}

/** Problems of an input, at the flat values they come from. @internal */
export function problemsOf(
  values: KubeflowProfileValues,
  problems: readonly FieldProblem[],
): FieldProblem[] {
  const editors = values.editors?.length ?? 0;
  const plugins = pluginsOf(values);
  return problems.map(({ field, message }) => {
    const [, list, index, key] =
      /^(contributors|plugins)\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
    const at = Number(index);
    if (list === 'contributors') {
      return at < editors
        ? { field: `editors[${at}]`, message }
        : { field: `viewers[${at - editors}]`, message };
    }
    if (list === 'plugins') {
      const isGoogle = plugins[at].kind === 'WorkloadIdentity';
      const isFlag = key === 'annotateOnly';
      const aws = isFlag ? 'awsAnnotateOnly' : 'awsIamRole';
      return { field: isGoogle ? 'gcpServiceAccount' : aws, message };
    }
    return { field: field.replace(/^quota\./, ''), message };
  });
}

/** Editors first: problems are found by this order. */
function contributorsOf(values: KubeflowProfileValues): KubeflowContributor[] {
  const { editors = [], viewers = [] } = values;
  return [
    ...editors.map(user => ({ user, role: 'edit' as const })),
    ...viewers.map(user => ({ user, role: 'view' as const })),
  ];
}

function pluginsOf(values: KubeflowProfileValues): KubeflowProfilePlugin[] {
  const { gcpServiceAccount, awsIamRole, awsAnnotateOnly } = values;
  return [
    ...(gcpServiceAccount === undefined
      ? []
      : [{ kind: 'WorkloadIdentity' as const, gcpServiceAccount }]),
    ...(awsIamRole === undefined
      ? []
      : [
          {
            kind: 'AwsIamForServiceAccount' as const,
            awsIamRole,
            ...(awsAnnotateOnly && { annotateOnly: true }),
          },
        ]),
  ];
}

function withoutAbsent<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as T;
}
