import { FieldProblem } from '../validation';

/** Passwords that documentation and charts come with: whoever has read them has yours. Compared without case. */
const WELL_KNOWN = new Set([
  '6ef6b30f9e557f948c402c89002c7c8a',
  'admin',
  'admin123',
  'changeit',
  'changeme',
  'default',
  'guest',
  'minio',
  'minio123',
  'minioadmin',
  'minioadmin123',
  'mlflow',
  'mlflow123',
  'my-secure-mlflow-tracking-password',
  'password',
  'password1',
  'password123',
  'postgres',
  'root',
  'secret',
  'secretkey',
  'seldon',
  'test',
]);

/** Names of keys that hold something secret; the others may be any words. */
const IS_SECRET = /(pass|secret|token|key)/i;

/** A key id names an account and opens nothing. */
const IS_NAME = /(key_?id|access_?key_?id)$/i;

const SHORTEST = 8;

/**
 * Values that protect nothing: empty ones, those that are in every manual, those that are too short. The messages name
 * the key, never the value.
 *
 * @public
 */
export function findWeakSecrets(
  values: Readonly<Record<string, string>>,
): FieldProblem[] {
  return Object.entries(values).flatMap(([field, value]) => {
    const message = weaknessOf(field, value);
    return message ? [{ field, message }] : [];
  });
}

function weaknessOf(key: string, value: string): string | undefined {
  if (value.trim() === '') {
    return 'is empty; give a value';
  }
  if (value !== value.trim()) {
    return 'begins or ends with a blank, which is seldom meant; take it away';
  }
  if (WELL_KNOWN.has(value.toLowerCase())) {
    return 'is a password from a manual, which everybody knows; choose another one';
  }
  return namesSecret(key) && value.length < SHORTEST
    ? `is shorter than ${SHORTEST} characters; choose a longer one`
    : undefined;
}

/**
 * Whether the value of a key, such as `AWS_SECRET_ACCESS_KEY`, is to be kept secret, going by its name.
 *
 * @public
 */
export function namesSecret(key: string): boolean {
  return IS_SECRET.test(key) && !IS_NAME.test(key);
}
