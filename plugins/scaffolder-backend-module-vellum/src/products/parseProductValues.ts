import { InputError } from '@backstage/errors';
import {
  describeFieldProblems,
  FieldProblem,
  findUnresolvedExpressions,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { z } from 'zod/v3';
import { Product, ProductMode, ProductSettings } from './Product';
import { readFields } from './readFields';

/**
 * Reads the flat values of a product, as a form or an action hands them over. Formats are checked here, since the
 * scaffolder checks types only. Throws InputError with all that is wrong, field by field.
 *
 * @internal
 */
export function parseProductValues<Values extends object>(
  product: Product<Values>,
  mode: ProductMode,
  values: unknown,
  settings: ProductSettings,
): Values {
  const { problems, parsed } = checkProductValues(
    product,
    mode,
    values,
    settings,
  );
  if (problems.length > 0) {
    throw new InputError(describeFieldProblems(problems));
  }
  return parsed as Values;
}

/** {@link parseProductValues} for a form, which shows the problems at their fields. @internal */
export function checkProductValues<Values extends object>(
  product: Product<Values>,
  mode: ProductMode,
  values: unknown,
  settings: ProductSettings,
): { problems: FieldProblem[]; parsed?: Values } {
  const { problems: typing, data } = readFields(
    schemaOf(product, mode),
    values,
  );
  if (!data) {
    return { problems: typing };
  }
  const { confirmName, ...rest } = data;
  const unresolved = findUnresolvedExpressions(rest);
  if (unresolved.length > 0) {
    return { problems: unresolved };
  }
  const parsed = rest as Values;
  const wrongName =
    mode === 'remove' ? checkName(product, rest, confirmName) : [];
  const problems = [...wrongName, ...product.validate(parsed, mode, settings)];
  return problems.length > 0 ? { problems } : { problems, parsed };
}

function schemaOf({ fields, identity }: Product, mode: ProductMode) {
  if (mode !== 'remove') {
    return fields.strict();
  }
  const named = Object.fromEntries(
    identity.map(field => [field, true as const]),
  );
  return fields.pick(named).extend({ confirmName: z.string() }).strict();
}

/** Whoever removes something has to type its name: a form that was opened by mistake removes nothing. */
function checkName(
  { nameField }: Product,
  values: Record<string, unknown>,
  confirmName: unknown,
): FieldProblem[] {
  return confirmName === values[nameField]
    ? []
    : [
        {
          field: 'confirmName',
          message: `has to be ${JSON.stringify(
            values[nameField],
          )}, the name of what is removed`,
        },
      ];
}
