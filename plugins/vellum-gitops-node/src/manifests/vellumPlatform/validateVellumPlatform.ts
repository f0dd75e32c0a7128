import { FieldProblem } from '../../validation';
import { parseVersion } from '../../validation/parseVersion';
import { checkDnsLabel } from '../checks/checkDnsLabel';
import { checkEntityOwner } from '../checks/checkEntityOwner';
import { checkPattern } from '../checks/checkPattern';
import { checkTexts } from '../checks/checkTexts';
import { quoteValue } from '../checks/quoteValue';
import { API_VERSION } from './apiVersionOf';
import { PlatformParameter, usualValue } from './platformParameters';
import {
  VellumPlatformIdentity,
  VellumPlatformInput,
} from './VellumPlatformInput';

/**
 * Crossplane appends up to 19 characters to the name of a claim for what it composes; 63 are allowed for all.
 */
const MAX_NAME = 40;

/** The operator ships the manifests of this many minor versions before its own. */
const SERVING_MINORS_BEHIND = 3;

/** As the XRD has it: no pre-releases. */
const PLATFORM_VERSION = /^v?\d{1,9}\.\d{1,9}\.\d{1,9}$/;

/** As the XRD has it. */
const REPOSITORY = /^(https?|oci):\/\/[A-Za-z0-9][A-Za-z0-9.:/_~-]{0,290}$/;

/**
 * Everything that can be said about the input without looking at a repository or a cluster.
 *
 * @public
 */
export function validateVellumPlatform(
  input: VellumPlatformInput,
): FieldProblem[] {
  const { istioNamespace, apiStyle, apiVersion, platformVersion } = input;
  const texts = checkTexts(input);
  if (texts.length > 0) {
    return texts;
  }
  return [
    ...checkIdentity(input),
    ...(istioNamespace ? checkDnsLabel('istioNamespace', istioNamespace) : []),
    ...checkEntityOwner('owner', input.owner),
    ...(apiStyle
      ? checkPattern('apiStyle', apiStyle, /^(claim|xr)$/, '"claim" or "xr"')
      : []),
    ...(apiVersion
      ? checkPattern(
          'apiVersion',
          apiVersion,
          API_VERSION,
          'the version of an API such as v1alpha1',
        )
      : []),
    ...checkPattern(
      'platformVersion',
      platformVersion,
      PLATFORM_VERSION,
      'a full version such as 0.1.0',
    ),
    ...checkVersion(input, 'istioVersion'),
    ...checkRepository(input, 'istioRepository'),
    ...checkVersion(input, 'knativeOperatorVersion'),
    ...checkRepository(input, 'knativeRepository'),
    ...checkVersion(input, 'knativeServingVersion'),
    ...checkSkew(input),
  ];
}

/**
 * {@link validateVellumPlatform} for what names a platform alone.
 *
 * @public
 */
export function validateVellumPlatformIdentity({
  name,
  namespace,
}: VellumPlatformIdentity): FieldProblem[] {
  const texts = checkTexts({ name, namespace });
  return texts.length > 0 ? texts : checkIdentity({ name, namespace });
}

function checkIdentity({
  name,
  namespace,
}: VellumPlatformIdentity): FieldProblem[] {
  return [
    ...checkDnsLabel('name', name, MAX_NAME),
    ...checkDnsLabel('namespace', namespace),
  ];
}

function checkVersion(
  input: VellumPlatformInput,
  field: PlatformParameter,
): FieldProblem[] {
  const value = input[field];
  return value === undefined || parseVersion(value)
    ? []
    : [
        {
          field,
          message: `${quoteValue(value)} is not a full version such as 1.20.0`,
        },
      ];
}

/** A user in the address would be in git, and in the status of the Release. */
function checkRepository(
  input: VellumPlatformInput,
  field: PlatformParameter,
): FieldProblem[] {
  const value = input[field];
  return value === undefined
    ? []
    : checkPattern(
        field,
        value,
        REPOSITORY,
        'the address of a Helm repository such as https://charts.example/istio, without user or password, 300 characters at most',
      );
}

function checkSkew(input: VellumPlatformInput): FieldProblem[] {
  const [operatorVersion, servingVersion] = (
    ['knativeOperatorVersion', 'knativeServingVersion'] as const
  ).map(field => input[field] ?? usualValue(field) ?? '');
  const operator = parseVersion(operatorVersion);
  const serving = parseVersion(servingVersion);
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
  const oldest = Math.max(operator.minor - SERVING_MINORS_BEHIND, 0);
  return [
    {
      field: 'knativeServingVersion',
      message: `${servingVersion} cannot be installed by operator ${operatorVersion}, which ships ${operator.major}.${oldest} to ${operator.major}.${operator.minor}`,
    },
  ];
}
