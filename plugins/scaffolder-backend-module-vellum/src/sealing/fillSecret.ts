import {
  FieldProblem,
  findWeakSecrets,
  SecretToSeal,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { SecretRequest } from './secretFields';
import { TaskSecrets } from './TaskSecrets';

/** What a request comes to with the secrets of a task. @internal */
export type FilledSecret =
  | { state: 'filled'; secret: Pick<SecretToSeal, 'name' | 'type' | 'values'> }
  /** None of its task secrets were given: the person left that part of the form out. */
  | { state: 'empty' }
  | { state: 'wrong'; problems: FieldProblem[] };

/** Problems name keys and task secrets, never a value. @internal */
export function fillSecret(
  request: SecretRequest,
  secrets: TaskSecrets,
): FilledSecret {
  const { name, settings = {}, optional = [] } = request;
  const sources = sourcesOf(request);
  const given = sources.filter(({ from }) => secrets.get(from) !== undefined);
  if (sources.length > 0 && given.length === 0) {
    return { state: 'empty' };
  }
  const values = Object.fromEntries(
    given.map(({ key, from }) => [key, secrets.get(from)!]),
  );
  const problems = [
    ...(sources.length === 0
      ? [
          {
            field: name,
            message:
              'holds nothing that is secret; name a task secret, or use a ConfigMap',
          },
        ]
      : []),
    ...sources
      .filter(each => !given.includes(each) && !optional.includes(each.key))
      .map(({ key, from }) => ({
        field: `${name} (${key})`,
        message: `has no value: the task secret "${from}" was not given, but others of this Secret were`,
      })),
    ...findWeakSecrets(values).map(({ field, message }) => ({
      field: `${name} (${field})`,
      message,
    })),
  ];
  if (problems.length > 0) {
    return { state: 'wrong', problems };
  }
  const { type, data } = composed(request, values);
  return {
    state: 'filled',
    secret: { name, type, values: { ...settings, ...data } },
  };
}

/** Each task secret that a request names, by the key that it is for. */
function sourcesOf({ fromSecrets = {}, registry, rclone }: SecretRequest) {
  return [
    ...Object.entries(fromSecrets).map(([key, from]) => ({ key, from })),
    ...(registry ? [{ key: 'password', from: registry.passwordFrom }] : []),
    ...(rclone
      ? [
          { key: 'access_key_id', from: rclone.accessKeyFrom },
          { key: 'secret_access_key', from: rclone.secretKeyFrom },
        ]
      : []),
  ];
}

function composed(
  { type, registry, rclone }: SecretRequest,
  values: Record<string, string>,
): Pick<SecretToSeal, 'type'> & { data: Record<string, string> } {
  if (registry) {
    const { server, username } = registry;
    const { password } = values;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    return {
      type: 'kubernetes.io/dockerconfigjson',
      data: {
        '.dockerconfigjson': JSON.stringify({
          auths: { [server]: { username, password, auth } },
        }),
      },
    };
  }
  if (rclone) {
    const { remote, provider, endpoint, region } = rclone;
    return {
      type,
      data: {
        // JSON is YAML too, and needs no thought about what its texts mean.
        [remote]: JSON.stringify({
          type: 's3',
          name: remote,
          parameters: {
            provider,
            env_auth: 'false',
            access_key_id: values.access_key_id,
            secret_access_key: values.secret_access_key,
            endpoint,
            ...(region && { region }),
          },
        }),
      },
    };
  }
  return { type, data: values };
}
