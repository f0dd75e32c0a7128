import { groupBy } from '../repository/groupBy';
import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { PlanFinding } from '../changeset/Plan';
import { DeclaredObject } from '../objects/DeclaredObject';
import { pathOfPointer } from '../objects/pointerOf';
import { keyOf, titleOf } from '../objects/titleOf';
import { countRules } from '../schema/countRules';
import { findDefaults } from '../schema/findDefaults';
import { SchemaValidator } from '../schema/SchemaValidator';
import { KindDefinition, SchemaSource } from '../schema/SchemaSource';
import { isForCluster } from './isForCluster';
import { RepositoryStates } from './RepositoryStates';

const DEFAULTS_NAMED = 10;

/**
 * How many objects are as their schemas want them, how many were not before either, and of how many no schema is known.
 *
 * @internal
 */
export interface SchemaCounts {
  valid: number;
  faulty: number;
  unknown: number;
}

/**
 * Checks objects against the schemas of their kinds. For every kind the reader learns what it was checked against, or that it
 * was not. What was wrong before the change is a note: whoever corrects one line should not have to correct the rest.
 *
 * @internal
 */
export async function checkSchemas(options: {
  objects: readonly DeclaredObject[];
  states: RepositoryStates;
  schemas: SchemaSource;
}): Promise<{ findings: PlanFinding[]; counts: SchemaCounts }> {
  const { states, schemas } = options;
  const byKind = groupBy(
    options.objects.filter(isForCluster),
    ({ identity }) => `${identity.kind}.${identity.group}`,
  );
  const findings: PlanFinding[] = [];
  const counts: SchemaCounts = { valid: 0, faulty: 0, unknown: 0 };
  for (const objects of byKind.values()) {
    const [{ identity, path, line }] = objects;
    const note = (message: string): PlanFinding => ({
      severity: 'note',
      path,
      line,
      message,
    });
    const { group, kind } = identity;
    const { definition, notes } = await schemas.findDefinition({ group, kind });
    findings.push(...notes.map(each => note(`declares ${kind}; ${each}`)));
    if (!definition) {
      counts.unknown += objects.length;
      findings.push(
        note(
          `declares ${kind}, which is not checked: no schema of ${kind} (${objects[0].apiVersion}) is known`,
        ),
      );
      continue;
    }
    findings.push(note(describeCheck(definition)));
    for (const object of objects) {
      const { verdict, found } = await checkObject(object, definition, states);
      counts[verdict] += 1;
      findings.push(...found);
    }
  }
  return { findings, counts };
}

function describeCheck({ kind, origin, versions }: KindDefinition): string {
  const rules = Math.max(0, ...[...versions.values()].map(countRules));
  return `declares ${kind}, checked against ${origin}${
    rules > 0
      ? `; its ${
          rules === 1 ? 'rule' : `${rules} rules`
        } in CEL can only be checked by the API server`
      : ''
  }`;
}

async function checkObject(
  object: DeclaredObject,
  definition: KindDefinition,
  states: RepositoryStates,
): Promise<{ verdict: keyof SchemaCounts; found: PlanFinding[] }> {
  const { identity, apiVersion, path, line, hasNamespace } = object;
  const title = titleOf(identity, hasNamespace);
  const at = { path, line, object: identity };
  const version = apiVersion.split('/').at(-1) ?? '';
  const schema = definition.versions.get(version);
  if (!schema) {
    const served = [...definition.versions.keys()].join(', ') || 'no version';
    return {
      verdict: 'faulty',
      found: [
        {
          ...at,
          severity: 'problem',
          pointer: '/apiVersion',
          line: object.lineOf(['apiVersion']),
          message: `declares ${title} as ${apiVersion}, but ${definition.origin} serves ${served} of ${definition.group}`,
        },
      ],
    };
  }
  try {
    const validator = SchemaValidator.forSchema(schema);
    const { errors, notes } = validator.validate(object.value);
    const old = await findBefore(object, states);
    const known = new Set(
      old && validator.validate(old.value).errors.map(each => each.message),
    );
    return {
      verdict: errors.length > 0 ? 'faulty' : 'valid',
      found: [
        ...errors.map(
          ({ pointer, message }): PlanFinding => ({
            ...at,
            severity: known.has(message) ? 'note' : 'problem',
            pointer,
            line: object.lineOf(pathOfPointer(pointer)),
            message: `declares ${title} ${message}${
              known.has(message) ? '; it was so before this change' : ''
            }`,
          }),
        ),
        ...[...notes, ...scopeNotes(object, definition)].map(
          (each): PlanFinding => ({
            ...at,
            severity: 'note',
            message: `declares ${title}; ${each}`,
          }),
        ),
        ...describeDefaults(object, schema, title),
      ],
    };
  } catch (error) {
    const reason = isError(error) ? error.message.split('\n')[0] : 'is broken';
    return {
      verdict: 'unknown',
      found: [
        {
          ...at,
          severity: 'note',
          message: `declares ${title}, which is not checked: the schema in ${definition.origin} cannot be used (${reason})`,
        },
      ],
    };
  }
}

function scopeNotes(
  { hasNamespace, identity }: DeclaredObject,
  { scope }: KindDefinition,
): string[] {
  return hasNamespace && scope === 'Cluster'
    ? [
        `${identity.kind} belongs to no namespace, so "${identity.namespace}" has no effect`,
      ]
    : [];
}

function describeDefaults(
  object: DeclaredObject,
  schema: JsonObject,
  title: string,
): PlanFinding[] {
  const defaults = findDefaults(schema, object.value);
  if (defaults.length === 0) {
    return [];
  }
  const shown = defaults
    .slice(0, DEFAULTS_NAMED)
    .map(({ pointer, value }) => `${pointer} ${JSON.stringify(value)}`);
  const more =
    defaults.length > DEFAULTS_NAMED
      ? ` and ${defaults.length - DEFAULTS_NAMED} more`
      : '';
  const { path, line, identity } = object;
  return [
    {
      severity: 'note',
      path,
      line,
      object: identity,
      message: `declares ${title}; the API server fills in defaults: ${shown.join(
        ', ',
      )}${more}`,
    },
  ];
}

async function findBefore(
  { path, identity }: DeclaredObject,
  { before }: RepositoryStates,
): Promise<DeclaredObject | undefined> {
  const manifest = await before.manifests.readManifest(path);
  return manifest?.objects.find(
    each => keyOf(each.identity) === keyOf(identity),
  );
}
