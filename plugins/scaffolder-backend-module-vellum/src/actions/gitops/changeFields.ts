import { ChangeSet } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { z } from 'zod/v3';
import { GitopsTarget } from '../../GitopsService';
import { parseFields } from '../../products/readFields';
import { repositoryFields, targetFields } from '../proposal/targetFields';
import { operationFields } from './operationFields';

const ID =
  /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(\/[a-z0-9]([-a-z0-9.]*[a-z0-9])?)*$/;

/** A change to a GitOps repository in a template's own operations. @internal */
export const changeFields = {
  ...repositoryFields,
  ...targetFields,
  change: z
    .string()
    .max(120)
    .regex(
      ID,
      'is not right: use lower-case letters, digits, dashes and dots, in parts with a slash between them',
    )
    .describe(
      'Names what is changed, as "docs/payments": the branch is called by it, and whoever runs the same again finds the same pull request',
    ),
  title: z
    .string()
    .max(120)
    .regex(/^[^\r\n]+$/, 'has to be one line')
    .describe('One line: title of the pull request and of the commit'),
  description: z
    .string()
    .max(10_000)
    .optional()
    .describe('Markdown: what the change is for, and what comes of it'),
  operations: z
    .array(operationFields)
    .min(1)
    .max(200)
    .describe(
      'What is done, in this order: createFile, editYaml, deleteFile, addResource, removeResource, addLocationTarget, removeLocationTarget, requireAbsentObject',
    ),
};

/** The change set of such an input. Throws InputError with all that is wrong. @internal */
export function readChange(input: unknown): {
  changeSet: ChangeSet;
  target: Omit<GitopsTarget, 'signal'>;
} {
  const { change, title, description, operations, ...target } = parseFields(
    z.object(changeFields).strict(),
    input,
  );
  return {
    changeSet: {
      id: change,
      title,
      description: description ?? '',
      operations,
    },
    target,
  };
}
