import { InputError } from '@backstage/errors';
import { ChangeOperation, ProposedChange } from '../../changeset';
import { describeFieldProblems } from '../../validation';
import { YamlEdit, YamlPath } from '../../yaml';
import { describeRows } from '../files/describeRows';
import { defaultGitopsLayout, GitopsLayout } from '../GitopsLayout';
import { apiVersionOf } from './apiVersionOf';
import { changeProtection } from './changeProtection';
import { findVellumPlatform } from './findVellumPlatform';
import { placeVellumPlatform } from './placeVellumPlatform';
import { parameterPath, PLATFORM_PARAMETERS } from './platformParameters';
import { validateVellumPlatformChoices } from './validateVellumPlatformChoices';
import { VellumPlatformChoices } from './VellumPlatformChoices';
import { VellumPlatformInput } from './VellumPlatformInput';

interface ChangedValue {
  label: string;
  path: YamlPath;
  before: string | undefined;
  after: string | undefined;
}

/** Where the fields of the catalog entity stand. */
const ENTITY_FIELDS = [
  { field: 'owner', label: 'Owner', path: ['spec', 'owner'] },
  { field: 'title', label: 'Title', path: ['metadata', 'title'] },
  {
    field: 'description',
    label: 'Description',
    path: ['metadata', 'description'],
  },
] as const;

/**
 * Another state of a Vellum platform: each value that differs from what is in git is edited at its place, and nothing
 * else is touched. A value that is absent in the input is taken out, so that the default of the API holds. Name,
 * namespace and API stay: under another name it would be a new platform, and the old one would go. Expects valid input.
 *
 * @public
 */
export function proposeVellumPlatformChange(options: {
  input: VellumPlatformInput;
  layout?: GitopsLayout;
  /** What may be chosen; a value that is in git already stays, whatever it is. */
  choices?: VellumPlatformChoices;
}): { change: ProposedChange; entityRef: string; catalogPath: string } {
  const { input, layout = defaultGitopsLayout, choices = {} } = options;
  const { name, namespace } = input;
  const id = `vellum-platform/${namespace}/${name}`;
  const change: ProposedChange = {
    id,
    async at(repository) {
      const found = await findVellumPlatform(repository, input, layout);
      if (!found) {
        throw new InputError(
          `The repository declares no VellumPlatform ${namespace}/${name}, so there is nothing to change; is this the right repository and branch?`,
        );
      }
      const { place, platform, entity, api, input: current } = found;
      if (input.apiStyle && input.apiStyle !== api) {
        throw new InputError(
          `VellumPlatform ${namespace}/${name} is written for the API "${api}", and that cannot be changed to "${input.apiStyle}"; leave apiStyle out`,
        );
      }
      assertAllowed(input, current, choices);
      if (!entity) {
        throw new InputError(
          `No file of the repository declares the catalog entity of VellumPlatform ${namespace}/${name}, so its owner cannot be changed here; add ${place.entityFile}, or edit ${platform.path} by hand`,
        );
      }
      const version = changed([
        {
          label: 'API version',
          path: ['apiVersion'],
          before: apiVersionOf(current),
          after: apiVersionOf({
            apiVersion: input.apiVersion ?? current.apiVersion,
          }),
        },
      ]);
      const parameters = changed(
        PLATFORM_PARAMETERS.map(({ field, label, path }) => ({
          label,
          path: parameterPath(api, path),
          before: current[field],
          after: input[field],
        })),
      );
      const texts = changed(
        ENTITY_FIELDS.map(({ field, ...where }) => ({
          ...where,
          before: current[field],
          after: input[field],
        })),
      );
      const edit = (
        { path }: { path: string },
        object: typeof place.platform,
        values: ChangedValue[],
      ): ChangeOperation[] =>
        values.length > 0
          ? [{ op: 'editYaml', path, object, edits: values.map(editOf) }]
          : [];
      return {
        id,
        title: `Change Vellum platform ${namespace}/${name}`,
        description: describe(input, [
          ...version,
          ...parameters,
          ...texts,
          ...changed([
            {
              label: 'Delete protection',
              path: [],
              before: current.deleteProtection ? 'on' : 'off',
              after: input.deleteProtection ? 'on' : 'off',
            },
          ]),
        ]),
        operations: [
          ...edit(platform, place.platform, [...version, ...parameters]),
          ...(await changeProtection({ repository, found, input })),
          ...edit(entity, place.entity, texts),
        ],
      };
    },
  };
  return {
    change,
    entityRef: `resource:default/${name}`,
    catalogPath: placeVellumPlatform(input, layout).entityFile,
  };
}

function assertAllowed(
  input: VellumPlatformInput,
  current: VellumPlatformInput,
  choices: VellumPlatformChoices,
): void {
  const fresh = Object.fromEntries(
    PLATFORM_PARAMETERS.flatMap(({ field }) =>
      input[field] === current[field] ? [] : [[field, input[field]]],
    ),
  );
  const problems = validateVellumPlatformChoices(fresh, choices);
  if (problems.length > 0) {
    throw new InputError(describeFieldProblems(problems));
  }
}

/** An empty text and none are the same: both leave the value to the default. */
function changed(values: ChangedValue[]): ChangedValue[] {
  return values.filter(
    ({ before, after }) => (before || undefined) !== (after || undefined),
  );
}

function editOf({ path, after }: ChangedValue): YamlEdit {
  return after ? { path, value: after } : { path, remove: true };
}

function describe(
  { name, namespace }: VellumPlatformInput,
  values: ChangedValue[],
): string {
  return [
    `Changes the Vellum platform ${namespace}/${name}. Once this is merged, the GitOps controller applies it, and Crossplane upgrades what it installed.`,
    '',
    describeRows(
      values.map(({ label, before, after }) => [
        label,
        `${inTable(before)} → ${inTable(after)}`,
      ]),
    ),
  ].join('\n');
}

/** Values from git may be anything; what would break the table is in the diff. */
function inTable(value: string | undefined): string {
  if (!value) {
    return 'default';
  }
  return /^[\w.:/+ -]{1,80}$/.test(value) ? value : '(text)';
}
