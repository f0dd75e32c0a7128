import { FieldProblem, findUnresolvedExpressions } from '../../validation';
import { findHostileText } from '../../validation/findHostileText';
import { isDnsLabel } from '../../validation/isDnsLabel';
import { parseVersion } from '../../validation/parseVersion';
import { VellumPlatformInput } from './VellumPlatformInput';

/**
 * Crossplane appends up to 19 characters to the name of a claim for what it composes; 63 are allowed for all.
 */
const MAX_NAME = 40;

/** The operator ships the manifests of this many minor versions before its own. */
const SERVING_MINORS_BEHIND = 3;

/**
 * Everything that can be said about the input without looking at a repository or a cluster.
 *
 * @public
 */
export function validateVellumPlatform(
  input: VellumPlatformInput,
): FieldProblem[] {
  const unresolved = findUnresolvedExpressions(input);
  if (unresolved.length > 0) {
    return unresolved;
  }
  return [
    ...findHostileText(input),
    ...checkName('name', input.name, MAX_NAME),
    ...checkName('namespace', input.namespace),
    ...(input.istioNamespace
      ? checkName('istioNamespace', input.istioNamespace)
      : []),
    ...checkOwner(input.owner),
    ...checkPlatformVersion(input.platformVersion),
    ...checkVersion('istioVersion', input.istioVersion),
    ...checkVersion('knativeOperatorVersion', input.knativeOperatorVersion),
    ...checkVersion('knativeServingVersion', input.knativeServingVersion),
    ...checkSkew(input),
  ];
}

function checkName(
  field: string,
  value: string,
  maxLength = 63,
): FieldProblem[] {
  if (isDnsLabel(value, maxLength)) {
    return [];
  }
  return [
    {
      field,
      message: `${quote(
        value,
      )} is not a DNS-1123 label: use lower-case letters, digits and "-", start and end with a letter or digit, ${maxLength} characters at most`,
    },
  ];
}

function checkOwner(owner: string): FieldProblem[] {
  const part = '[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';
  const entityRef = new RegExp(`^((?:group|user):)?(?:${part}/)?${part}$`, 'i');
  return entityRef.test(owner)
    ? []
    : [
        {
          field: 'owner',
          message: `${quote(
            owner,
          )} is not a reference to a group or user of the catalog, such as group:default/platform-team`,
        },
      ];
}

function checkPlatformVersion(value: string): FieldProblem[] {
  // As the XRD has it: no pre-releases.
  return /^v?\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(value)
    ? []
    : [versionProblem('platformVersion', value, '0.1.0')];
}

function checkVersion(field: string, value: string): FieldProblem[] {
  return parseVersion(value) ? [] : [versionProblem(field, value, '1.20.0')];
}

function versionProblem(
  field: string,
  value: string,
  example: string,
): FieldProblem {
  return {
    field,
    message: `${quote(value)} is not a full version such as ${example}`,
  };
}

function checkSkew(input: VellumPlatformInput): FieldProblem[] {
  const operator = parseVersion(input.knativeOperatorVersion);
  const serving = parseVersion(input.knativeServingVersion);
  if (!operator || !serving) {
    return [];
  }
  const behind = operator.minor - serving.minor;
  if (
    operator.major === serving.major &&
    behind >= 0 &&
    behind <= SERVING_MINORS_BEHIND
  ) {
    return [];
  }
  return [
    {
      field: 'knativeServingVersion',
      message: `${
        input.knativeServingVersion
      } cannot be installed by operator ${
        input.knativeOperatorVersion
      }, which ships ${operator.major}.${Math.max(
        operator.minor - SERVING_MINORS_BEHIND,
        0,
      )} to ${operator.major}.${operator.minor}`,
    },
  ];
}

function quote(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
}
