import { FieldProblem } from './FieldProblem';

/**
 * Values that still hold an expression. The scaffolder hands an expression it cannot evaluate on as it is, without an
 * error, so a typing mistake in a template would end up in a manifest.
 *
 * @public
 */
export function findUnresolvedExpressions(values: object): FieldProblem[] {
  return Object.entries(values)
    .filter(([, value]) => typeof value === 'string' && value.includes('${{'))
    .map(([field, value]) => ({
      field,
      message: `holds an expression that was not resolved: ${value.slice(
        value.indexOf('${{'),
        value.indexOf('${{') + 80,
      )}; correct the template`,
    }));
}
