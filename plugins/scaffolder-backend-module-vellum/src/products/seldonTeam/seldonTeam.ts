import {
  collectSealedSecrets,
  createSeldonTeamChangeSet,
  FieldProblem,
  proposeSeldonTeamChange,
  proposeSeldonTeamRemoval,
  readSeldonTeam,
  SeldonTeamInput,
  validateSealedSecrets,
  validateSeldonTeam,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { JsonObject } from '@backstage/types';
import { placementOf } from '../placementOf';
import { Product } from '../Product';
import { seldonTeamFields, SeldonTeamValues } from './seldonTeamFields';
import { seldonTeamOutput } from './seldonTeamOutput';
import { SELDON_TEAM_PAIRS, SeldonTeamField } from './seldonTeamPaths';
import { flatProblems, inputOf, valuesOf } from './seldonTeamValues';

/** A Seldon team: two namespaces with quota, network, runtime, model servers and sealed secrets. @internal */
export const seldonTeam: Product<SeldonTeamValues> = {
  id: 'seldon-team',
  fields: seldonTeamFields,
  identity: ['team', 'environment'],
  nameField: 'team',
  validate: (values, mode) =>
    mode === 'remove' ? problemsOfName(values.team) : problemsOf(values),
  propose: (values, mode, settings) => {
    const layout = settings.layouts.seldonTeam;
    const { team, environment } = values;
    if (mode === 'remove') {
      return {
        changeSet: proposeSeldonTeamRemoval({ team, environment, layout }),
      };
    }
    const options = {
      placement: placementOf(settings, 'seldonTeam'),
      layout,
      sealedSecrets: secretsOf(values),
    };
    const input = inputOf(values);
    const { fluxSource } = layout;
    const created = createSeldonTeamChangeSet({
      input,
      ...options,
      delivery: { fluxSource },
    });
    return mode === 'create'
      ? created
      : {
          ...created,
          changeSet: proposeSeldonTeamChange({ after: input, ...options }),
        };
  },
  output: {
    fields: seldonTeamOutput,
    from: (values, files) => {
      const { models, workloads } = collectSealedSecrets(values, files);
      return { modelsSecrets: models, workloadsSecrets: workloads };
    },
  },
  read: async ({ team = '', environment }, repository, { layouts }) => {
    if (environment === undefined || problemsOfName(team).length > 0) {
      return undefined;
    }
    const input = await readSeldonTeam({
      team,
      environment,
      repository,
      layout: layouts.seldonTeam,
    });
    return input && valuesOf(input);
  },
};

function secretsOf(values: SeldonTeamValues): JsonObject[] {
  const { modelsSecrets = [], workloadsSecrets = [] } = values;
  return [...modelsSecrets, ...workloadsSecrets] as JsonObject[];
}

function problemsOf(values: SeldonTeamValues): FieldProblem[] {
  const { complete, problems } = completePairs(values);
  const input = inputOf(complete);
  return [
    ...problems,
    ...flatProblems(validateSeldonTeam(input)),
    ...problemsOfSecrets(input, values, 'models'),
    ...problemsOfSecrets(input, values, 'workloads'),
  ];
}

/** By the names of the flat fields; each of them is for one of the two namespaces. */
function problemsOfSecrets(
  input: SeldonTeamInput,
  values: SeldonTeamValues,
  purpose: 'models' | 'workloads',
): FieldProblem[] {
  const field = `${purpose}Secrets` as const;
  const secrets = (values[field] ?? []) as JsonObject[];
  return validateSealedSecrets(input, secrets, [purpose]).map(each => ({
    ...each,
    field: each.field.replace('sealedSecrets', field),
  }));
}

/** Halves of pairs are taken out, so that everything else can be checked. */
function completePairs(values: SeldonTeamValues) {
  const complete: Partial<Record<SeldonTeamField, unknown>> = { ...values };
  const problems: FieldProblem[] = [];
  for (const pair of SELDON_TEAM_PAIRS) {
    const missing = pair.filter(field => values[field] === undefined);
    if (missing.length === 1) {
      const [other] = pair.filter(field => field !== missing[0]);
      problems.push({
        field: missing[0],
        message: `is missing; ${other} means nothing without it`,
      });
      delete complete[other];
    }
  }
  return { complete: complete as SeldonTeamValues, problems };
}

/** The environment is one of three by its type. */
function problemsOfName(team: string): FieldProblem[] {
  const anyTeam = inputOf({
    team,
    environment: 'production',
    modelsNamespace: 'a',
    workloadsNamespace: 'b',
    owner: 'any',
    group: 'any',
    quotaVariant: 'A',
    requestsCpu: '1',
    requestsMemory: '1Gi',
    limitsMemory: '1Gi',
    maxModels: 1,
    mlserverReplicas: 1,
    gatewayNamespace: 'a',
    kafkaNamespace: 'a',
    kafkaBootstrapServers: 'a:1',
  });
  return validateSeldonTeam(anyTeam);
}
