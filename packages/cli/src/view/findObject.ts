import {
  GroupKind,
  groupKindKey,
  isBuiltInKind,
  KindScope,
  refOf,
  ResourceRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import { nearestName } from '../arguments/nearestName';
import { CliError } from '../CliError';
import { KnownKind } from '../kinds/KnownKind';
import { matchKinds, namesOf } from '../kinds/matchKinds';
import { ObjectSource } from '../source/ObjectSource';

/** What was asked about. */
export interface ObjectQuestion {
  kind: string;
  name: string;
  namespace?: string;
}

/** The one object that a question means; an error that lists what there is where it means none or several. */
export async function findObject(
  source: ObjectSource,
  question: ObjectQuestion,
): Promise<ResourceRef> {
  const { kind, name } = question;
  const kinds = matchKinds(kind, await source.kinds());
  if (kinds.length === 0) {
    throw await unknownKind(source, kind);
  }
  if (kinds.every(each => source.neverReads(each))) {
    throw new CliError(
      `A ${kinds[0].kind} reports no state, and is not read from a cluster. Ask for what makes or uses ${name}.`,
    );
  }
  const namespace = question.namespace ?? source.defaultNamespace;
  const named = (await listAll(source, kinds, namespace)).filter(
    ref => ref.name === name,
  );
  const fitting = named.filter(
    ref => !namespace || !ref.namespace || ref.namespace === namespace,
  );
  if (fitting.length === 1) {
    return fitting[0];
  }
  throw fitting.length > 1
    ? ambiguous(question, fitting)
    : notFound(source, question, kinds, { named, namespace });
}

/** The objects of some kinds, as far as they may be read. */
async function listAll(
  source: ObjectSource,
  kinds: readonly KnownKind[],
  namespace: string | undefined,
): Promise<ResourceRef[]> {
  // Of what Kubernetes serves there is too much in a cluster to read it whole.
  const scopes = kinds.map(
    ({ group, kind }): KindScope =>
      namespace && isBuiltInKind({ group, kind })
        ? { group, kind, namespace }
        : { group, kind },
  );
  await source.read(scopes);
  const refused = scopes.filter(
    scope => source.snapshot().coverage(scope).state === 'forbidden',
  );
  const narrowed = namespace
    ? refused.map(({ group, kind }) => ({ group, kind, namespace }))
    : [];
  await source.read(narrowed);
  const snapshot = source.snapshot();
  for (const scope of namespace ? narrowed : refused) {
    const coverage = snapshot.coverage(scope);
    if (coverage.state === 'forbidden') {
      throw new CliError(
        `Cannot read ${groupKindKey(scope)} of ${source.name}: ${
          coverage.message
        }. Ask for the permission to get and list it.`,
      );
    }
  }
  return kinds.flatMap(({ group, kind }) =>
    snapshot.list({ group, kind }).map(refOf),
  );
}

async function unknownKind(
  source: ObjectSource,
  kind: string,
): Promise<CliError> {
  const kinds = await source.kinds();
  const [head] = kind.split('.');
  const nearest = nearestName(
    head,
    kinds.flatMap(each => [each.kind, ...namesOf(each)]),
  );
  const rest = nearest
    ? `Did you mean ${nearest}?`
    : `It has ${listNames(kinds.map(each => each.kind))}.`;
  return new CliError(`${source.name} has no kind "${kind}". ${rest}`);
}

function ambiguous(
  { kind, name }: ObjectQuestion,
  fitting: readonly ResourceRef[],
): CliError {
  const isOneKind = new Set(fitting.map(groupKindKey)).size === 1;
  return new CliError(
    `"${kind}/${name}" means ${fitting.length} objects: ${fitting
      .map(describe)
      .join(', ')}. ${
      isOneKind
        ? 'Name the namespace with -n.'
        : `Write the group after the kind: ${groupKindKey(
            fitting[0],
          ).toLowerCase()}/${name}.`
    }`,
  );
}

function notFound(
  source: ObjectSource,
  { kind, name }: ObjectQuestion,
  kinds: readonly GroupKind[],
  found: { named: readonly ResourceRef[]; namespace?: string },
): CliError {
  const { named, namespace } = found;
  const place = namespace ? ` in namespace ${namespace}` : '';
  const start = `${source.name} has no ${kind} named "${name}"${place}.`;
  if (named.length > 0) {
    const places = named.map(ref => ref.namespace ?? '');
    return new CliError(
      `${start} There is one in ${places.join(', ')}: add -n ${places[0]}.`,
    );
  }
  const snapshot = source.snapshot();
  const names = kinds.flatMap(each =>
    snapshot.list(each).map(({ metadata }) => metadata.name),
  );
  const nearest = nearestName(name, names);
  if (nearest) {
    return new CliError(`${start} Did you mean ${nearest}?`);
  }
  return new CliError(
    names.length > 0
      ? `${start} It has ${listNames(names)}.`
      : `${start} It has none of that kind; check the namespace, or whether it was created.`,
  );
}

function describe(ref: ResourceRef): string {
  const place = ref.namespace ? ` in ${ref.namespace}` : '';
  return `${groupKindKey(ref)}/${ref.name}${place}`;
}

/** Enough names to see what there is. */
const SHOWN = 8;

function listNames(names: readonly string[]): string {
  const all = [...new Set(names)].sort();
  const rest = all.length - SHOWN;
  return rest > 1
    ? `${all.slice(0, SHOWN).join(', ')} and ${rest} more`
    : all.join(', ');
}
