import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { readString } from '@vellum-io/backstage-plugin-vellum-common';
import { isSealedSecret } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { z } from 'zod/v3';
import { parseFields } from '../../products/readFields';
import { packSecrets } from '../../sealing/packSecrets';
import { packageExamples } from './package.examples';

const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

const FILE_NAME = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

const input = z.object({
  namespace: z
    .string()
    .regex(LABEL, 'is not the name of a namespace')
    .describe('Namespace of the Secrets: begins the name of the file'),
  kind: z
    .enum(['ml', 'models'])
    .optional()
    .describe(
      'What the Secrets are for: goes into the name of the file; ml where absent',
    ),
  environment: z
    .string()
    .regex(LABEL, 'is not the name of an environment')
    .optional()
    .describe('Folder in the archive; production where absent'),
  sealedSecrets: z
    .array(z.record(z.unknown()))
    .optional()
    .describe('SealedSecrets, as secrets:seal gives them'),
});

/** The action `secrets:package`: SealedSecrets as an archive that a person can download and apply. @internal */
export function createPackageAction(options: { now: () => Date }) {
  return createTemplateAction({
    id: 'secrets:package',
    description:
      'Packs SealedSecrets of one namespace as tar.gz with a kustomization.yaml, for clusters that are not delivered from git. The link that it gives is the file itself. Anything that is not sealed is refused.',
    examples: packageExamples,
    supportsDryRun: true,
    schema: {
      input: () => input,
      output: () =>
        z.object({
          url: z
            .string()
            .optional()
            .describe(
              'Link that downloads the file; absent where there is nothing to pack',
            ),
          fileName: z
            .string()
            .optional()
            .describe('Name that the file should be given'),
          sha256: z.string().optional().describe('Checksum of the file'),
        }),
    },
    async handler(ctx) {
      const {
        namespace,
        kind = 'ml',
        environment = 'production',
        sealedSecrets = [],
      } = parseFields(input, ctx.input);
      const objects = sealedSecrets as JsonObject[];
      objects.forEach((each, index) => assertFits(each, index, namespace));
      if (objects.length === 0) {
        ctx.logger.info(`No secrets of ${namespace} were sealed; no package`);
        return;
      }
      const { bytes, sha256, files } = await packSecrets({
        sealedSecrets: objects,
        folder: environment,
      });
      const day = options.now().toISOString().slice(0, 10).replaceAll('-', '');
      const fileName = `${namespace}-${kind}-secrets-${day}.tar.gz`;
      ctx.logger.info(`Packed ${fileName}: ${files.join(', ')}`);
      // Browsers save this type, and open no page with it.
      ctx.output(
        'url',
        `data:application/octet-stream;base64,${bytes.toString('base64')}`,
      );
      ctx.output('fileName', fileName);
      ctx.output('sha256', sha256);
    },
  });
}

function assertFits(object: JsonObject, index: number, namespace: string) {
  const where = `sealedSecrets[${index}]`;
  if (!isSealedSecret(object)) {
    throw new InputError(
      `${where} is not a SealedSecret with nothing but sealed values; use secrets:seal`,
    );
  }
  const name = readString(object, 'metadata', 'name') ?? '';
  if (!FILE_NAME.test(name)) {
    throw new InputError(`${where} has no name that a Secret could have`);
  }
  if (readString(object, 'metadata', 'namespace') !== namespace) {
    throw new InputError(
      `${where} (${name}) is not for the namespace ${namespace}; each namespace gets a package of its own`,
    );
  }
}
