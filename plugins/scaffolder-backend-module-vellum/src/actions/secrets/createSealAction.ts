import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  describeFieldProblems,
  SealingCertificate,
  SealingScope,
  sealSecret,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { createHash } from 'node:crypto';
import { z } from 'zod/v3';
import { parseFields } from '../../products/readFields';
import { checkSecretRequests } from '../../sealing/checkSecretRequests';
import { fillSecret } from '../../sealing/fillSecret';
import { loadCertificate } from '../../sealing/loadCertificate';
import { SealingConfig } from '../../sealing/SealingConfig';
import { secretFields, SecretRequest } from '../../sealing/secretFields';
import { TaskSecrets } from '../../sealing/TaskSecrets';
import { GitopsTargets } from '../../targets/GitopsTargets';
import { choiceFields } from '../proposal/targetFields';
import { sealExamples } from './seal.examples';

const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

const input = z.object({
  namespace: z
    .string()
    .regex(NAMESPACE, 'is not the name of a namespace')
    .describe('Namespace of the Secrets, for which they are sealed'),
  scope: z
    .enum(['strict', 'namespace-wide', 'cluster-wide'])
    .optional()
    .describe(
      'Where the values may be opened: only under their name in their namespace (strict, the default), under any name in it, or anywhere in the cluster',
    ),
  certificate: z
    .string()
    .optional()
    .describe(
      "The certificate of the cluster's Sealed Secrets controller in PEM; that of app-config where absent",
    ),
  certificateUrl: z
    .string()
    .optional()
    .describe(
      'Where to read it, such as the path /v1/cert.pem of the controller; that of app-config where absent',
    ),
  ...choiceFields,
  team: z
    .string()
    .regex(NAMESPACE, 'is not the name of a team')
    .optional()
    .describe('Label platform.vellum.io/team of the Secrets'),
  secrets: z
    .array(secretFields)
    .describe(
      'The Secrets. One of which no task secret was given is left out; one of which only some were given is an error, but for the optional ones',
    ),
});

/** The action `secrets:seal`: task secrets as SealedSecrets, which may be in git. @internal */
export function createSealAction(options: {
  reader: UrlReaderService;
  targets: GitopsTargets;
}) {
  const { reader, targets } = options;
  return createTemplateAction({
    id: 'secrets:seal',
    description:
      'Seals secrets of the task for one namespace with the public certificate of the Sealed Secrets controller. Values come from task secrets only, by name; what comes out can be opened in the cluster alone. Well-known passwords are refused.',
    examples: sealExamples,
    supportsDryRun: true,
    schema: {
      input: () => input,
      output: () =>
        z.object({
          sealedSecrets: z
            .array(z.record(z.unknown()))
            .describe('The SealedSecret objects'),
          certificateFingerprint: z
            .string()
            .optional()
            .describe(
              'SHA-256 of the certificate they were sealed with; absent where none was needed',
            ),
        }),
    },
    async handler(ctx) {
      const asked = parseFields(input, ctx.input);
      const { namespace, scope, team } = asked;
      const filled = fillAll(asked.secrets, new TaskSecrets(ctx.secrets ?? {}));
      for (const name of filled.empty) {
        ctx.logger.info(`${name}: none of its values was given; left out`);
      }
      if (filled.secrets.length === 0) {
        // Nobody needs a certificate to seal nothing.
        ctx.output('sealedSecrets', []);
        return;
      }
      const certificate = await loadCertificate({
        asked,
        ...configFor(asked, targets),
        reader,
      });
      if (certificate.validTo.getTime() < Date.now()) {
        ctx.logger.warn(
          `The certificate for sealing ended on ${formatDay(
            certificate,
          )}. The controller keeps its old keys, so the values will open; fetch a new certificate soon`,
        );
      }
      // What is sealed differs each time. It is kept, so that a task that goes on after a restart proposes the same again,
      // and told apart by all that was asked: a step with `each` has one set of keys for all its turns.
      const { sealedSecrets } = await ctx.checkpoint({
        key: `seal.${namespace}.${digestOf(asked)}`,
        fn: async () => ({
          sealedSecrets: filled.secrets.map(secret =>
            sealSecret({
              secret: {
                ...secret,
                namespace,
                ...(team && { labels: { 'platform.vellum.io/team': team } }),
              },
              certificate,
              scope: scope as SealingScope | undefined,
            }),
          ),
        }),
      });
      for (const { name, values } of filled.secrets) {
        const keys = Object.keys(values).sort().join(', ');
        ctx.logger.info(`Sealed ${namespace}/${name}: ${keys}`);
      }
      ctx.output('sealedSecrets', sealedSecrets as JsonObject[]);
      ctx.output('certificateFingerprint', certificate.fingerprint);
    },
  });
}

/** What is sealed for one cluster cannot be opened in another, so it is never guessed which one is meant. */
function configFor(
  asked: z.infer<typeof input>,
  targets: GitopsTargets,
): { config: SealingConfig; path: string } {
  const { certificate, certificateUrl, cluster, repository } = asked;
  const { sealing, pathOf } =
    certificate || certificateUrl
      ? targets.common
      : targets.find({ cluster, repository });
  return { config: sealing, path: pathOf('sealing') };
}

/** All problems of all Secrets at once. */
function fillAll(requests: readonly SecretRequest[], secrets: TaskSecrets) {
  const problems = checkSecretRequests(requests, secrets);
  const filled = requests.map(request => ({
    name: request.name,
    ...fillSecret(request, secrets),
  }));
  const all = [
    ...problems,
    ...filled.flatMap(each => (each.state === 'wrong' ? each.problems : [])),
  ];
  if (all.length > 0) {
    throw new InputError(describeFieldProblems(all));
  }
  return {
    empty: filled.flatMap(each => (each.state === 'empty' ? [each.name] : [])),
    secrets: filled.flatMap(each =>
      each.state === 'filled' ? [each.secret] : [],
    ),
  };
}

function formatDay({ validTo }: SealingCertificate): string {
  return validTo.toISOString().slice(0, 10);
}

/** Of names, settings and the place only: the input of the action holds no secret. */
function digestOf(asked: object): string {
  return createHash('sha256')
    .update(JSON.stringify(asked))
    .digest('hex')
    .slice(0, 16);
}
