import {
  FieldProblem,
  SeldonTeamInput,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { SeldonTeamValues } from './seldonTeamFields';
import { SELDON_TEAM_PATHS, SeldonTeamField } from './seldonTeamPaths';

type Tree = { [key: string]: unknown };

const PATHS = Object.entries(SELDON_TEAM_PATHS) as Array<
  [SeldonTeamField, readonly string[]]
>;

/** What variant A has no use for. A form that was at B and goes back to A hands it over still, and shows it no more. */
const OF_VARIANT_B: readonly SeldonTeamField[] = ['limitsCpu', 'componentCpu'];

/** The input of the manifests that flat values stand for. @internal */
export function inputOf(values: Partial<SeldonTeamValues>): SeldonTeamInput {
  const input: Tree = {};
  for (const [field, path] of PATHS) {
    const value = values[field];
    const isUsed = values.quotaVariant !== 'A' || !OF_VARIANT_B.includes(field);
    if (value !== undefined && isUsed) {
      const parent = path
        .slice(0, -1)
        .reduce<Tree>((tree, key) => (tree[key] ??= {}) as Tree, input);
      parent[path.at(-1)!] = value;
    }
  }
  return input as unknown as SeldonTeamInput;
}

/** The flat values of an input. @internal */
export function valuesOf(input: SeldonTeamInput): SeldonTeamValues {
  return Object.fromEntries(
    PATHS.flatMap(([field, path]) => {
      const value = path.reduce<unknown>(
        (tree, key) => (tree as Tree | undefined)?.[key],
        input,
      );
      return value === undefined ? [] : [[field, value]];
    }),
  ) as unknown as SeldonTeamValues;
}

/** Problems of an input, by the names of the flat fields. @internal */
export function flatProblems(
  problems: readonly FieldProblem[],
): FieldProblem[] {
  const names = new Map(
    PATHS.map(([field, path]) => [path.join('.'), field as string]),
  );
  const words = [...names].filter(([path]) => path.includes('.'));
  return problems.map(({ field, message }) => ({
    field: names.get(field) ?? field,
    message: words.reduce(
      (text, [path, name]) => text.replaceAll(path, name),
      message,
    ),
  }));
}
