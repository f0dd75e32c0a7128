import {
  explainForeignNamespace,
  FieldProblem,
  proposeKubeflowProfile,
  readKubeflowProfile,
  validateKubeflowProfile,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { placementOf } from '../placementOf';
import { Product } from '../Product';
import {
  kubeflowProfileFields,
  KubeflowProfileValues,
} from './kubeflowProfileFields';
import { inputOf, problemsOf, valuesOf } from './kubeflowProfileValues';

/** A Kubeflow profile: a namespace of one person, with those who may work in it, and its limits. @internal */
export const kubeflowProfile: Product<KubeflowProfileValues> = {
  id: 'kubeflow-profile',
  fields: kubeflowProfileFields,
  identity: ['name'],
  nameField: 'name',
  validate: (values, mode) =>
    mode === 'remove'
      ? problemsOfName(values.name)
      : [
          ...problemsOf(values, validateKubeflowProfile(inputOf(values))),
          ...problemOfFlag(values),
        ],
  inspectCluster: async ({ name, user }, mode, readNamespace) => {
    const found =
      mode === 'create'
        ? await readNamespace(name)
        : { status: 'absent' as const };
    const reason =
      found.status === 'there' &&
      explainForeignNamespace({ user, owner: found.annotations.owner });
    return reason
      ? [
          {
            field: 'name',
            message: `is that of a namespace which is in the cluster already: it ${reason}`,
          },
        ]
      : [];
  },
  propose: (values, mode, settings) => {
    const { change, ...rest } = proposeKubeflowProfile({
      ...(mode === 'remove'
        ? { mode, input: { name: values.name } }
        : { mode, input: inputOf(values) }),
      placement: placementOf(settings, 'kubeflowProfile'),
      layout: settings.layouts.kubeflowProfile,
      access: settings.kubeflow,
    });
    return { changeSet: change, ...rest };
  },
  read: async ({ name = '' }, repository, { layouts }) => {
    const input = await readKubeflowProfile({
      name,
      repository,
      layout: layouts.kubeflowProfile,
    });
    return input && valuesOf(input);
  },
};

function problemsOfName(name: string): FieldProblem[] {
  const named = { name, owner: 'group:default/any', user: 'any' };
  return validateKubeflowProfile(named).filter(({ field }) => field === 'name');
}

function problemOfFlag(values: KubeflowProfileValues): FieldProblem[] {
  return values.awsAnnotateOnly && values.awsIamRole === undefined
    ? [
        {
          field: 'awsAnnotateOnly',
          message: 'is about an AWS role, and awsIamRole names none',
        },
      ]
    : [];
}
