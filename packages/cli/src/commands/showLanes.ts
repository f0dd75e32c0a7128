import {
  GraphViewName,
  GroupKind,
  groupKindKey,
  refOf,
  ResourceRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import { CliError } from '../CliError';
import { findObject } from '../view/findObject';
import { parseObjectArgument } from '../view/parseObjectArgument';
import { readView } from '../view/readView';
import { targetOf } from '../view/targetOf';
import { CommandContext, CommandResult } from './Command';

/** Which objects have lanes, in which view. */
export interface LaneKinds {
  view: GraphViewName;
  /** Those shown where none is named; the first is meant by a name without a kind. */
  kinds: readonly GroupKind[];
  /** Others that have lanes too, where they are named. */
  alsoNamed?: readonly GroupKind[];
}

/** The lanes of one object, or of all. */
export async function showLanes(
  { args, source, now }: CommandContext,
  { view: name, kinds, alsoNamed = [] }: LaneKinds,
): Promise<CommandResult> {
  const { positionals, namespace } = args;
  const [only] = positionals;
  const isName = positionals.length === 1 && !only.includes('/');
  const [{ kind, group }] = kinds;
  const question = isName
    ? { kind: `${kind}.${group}`, name: only }
    : positionals.length > 0 && parseObjectArgument(positionals);
  let roots: ResourceRef[];
  if (question) {
    roots = [await findObject(source, { ...question, namespace })];
    const [root] = roots;
    const known = [...kinds, ...alsoNamed].map(groupKindKey);
    if (!known.includes(groupKindKey(root))) {
      throw new CliError(
        `A ${root.kind} has no order of its own; ${kind}s have.`,
      );
    }
  } else {
    await source.read(kinds);
    roots = kinds
      .flatMap(each => source.snapshot().list(each).map(refOf))
      .filter(ref => !namespace || ref.namespace === namespace);
  }
  if (roots.length === 0) {
    throw new CliError(
      `${source.name} has no ${kind}${
        namespace ? ` in namespace ${namespace}` : ''
      }; name another namespace, or read more kinds.`,
    );
  }
  const view = await readView(source, targetOf(name, roots), now);
  return { view, body: 'boards', fold: !args.all };
}
