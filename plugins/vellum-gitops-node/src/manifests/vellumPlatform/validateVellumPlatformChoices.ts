import { FieldProblem } from '../../validation';
import { quoteValue } from '../checks/quoteValue';
import { PlatformParameter } from './platformParameters';
import { VellumPlatformChoices } from './VellumPlatformChoices';
import { VellumPlatformInput } from './VellumPlatformInput';

/** Where the projects themselves publish the charts. */
const UPSTREAM = [
  'https://istio-release.storage.googleapis.com/charts',
  'https://knative.github.io/operator',
];

const CHOSEN: ReadonlyArray<{
  field: PlatformParameter;
  from: keyof VellumPlatformChoices;
  what: string;
}> = [
  { field: 'istioVersion', from: 'istioVersions', what: 'versions' },
  {
    field: 'istioRepository',
    from: 'chartRepositories',
    what: 'chart repositories',
  },
  {
    field: 'knativeOperatorVersion',
    from: 'knativeOperatorVersions',
    what: 'versions',
  },
  {
    field: 'knativeRepository',
    from: 'chartRepositories',
    what: 'chart repositories',
  },
  {
    field: 'knativeServingVersion',
    from: 'knativeServingVersions',
    what: 'versions',
  },
];

/**
 * Which values may not be chosen in this cluster. What is absent is not looked at: whoever changes a platform passes on
 * what is new.
 *
 * @public
 */
export function validateVellumPlatformChoices(
  chosen: Partial<Pick<VellumPlatformInput, PlatformParameter>>,
  choices: VellumPlatformChoices,
): FieldProblem[] {
  const lists = { chartRepositories: UPSTREAM, ...choices };
  return CHOSEN.flatMap(({ field, from, what }): FieldProblem[] => {
    const value = chosen[field];
    const allowed = lists[from];
    return !value || !allowed || allowed.includes(value)
      ? []
      : [
          {
            field,
            message: `${quoteValue(
              value,
            )} is none of the ${what} that may be used here: ${
              allowed.join(', ') || 'there are none'
            }. Leave it empty, choose one of them, or ask whoever runs Backstage to add it to vellum.gitops.choices.${from}`,
          },
        ];
  });
}
