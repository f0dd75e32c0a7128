import {
  FieldProblem,
  findUnresolvedExpressions,
  namesSecret,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { SecretRequest } from './secretFields';
import { TaskSecrets } from './TaskSecrets';

/** As Kubernetes asks of the keys of a Secret. */
const KEY = /^[-._a-zA-Z0-9]{1,253}$/;

const NAME =
  /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** A URL with a password in it. */
const WITH_PASSWORD = /:\/\/[^/\s@]*:[^/\s@]+@/;

/** What is wrong with the requests themselves, whatever the values are. @internal */
export function checkSecretRequests(
  requests: readonly SecretRequest[],
  secrets: TaskSecrets,
): FieldProblem[] {
  return requests.flatMap((request, index) => [
    ...checkNames(request),
    ...(requests.findIndex(({ name }) => name === request.name) < index
      ? [{ field: request.name, message: 'is asked for twice' }]
      : []),
    ...checkForms(request),
    ...checkPlainTexts(request, secrets),
  ]);
}

function checkNames(request: SecretRequest): FieldProblem[] {
  const { name, fromSecrets = {}, settings = {}, rclone } = request;
  const keys = [
    ...Object.keys(fromSecrets),
    ...Object.keys(settings),
    ...(rclone ? [rclone.remote] : []),
  ];
  return [
    ...(NAME.test(name)
      ? []
      : [
          {
            field: JSON.stringify(name.slice(0, 80)),
            message:
              'is not the name of a Secret: use lower-case letters, digits, "-" and "."',
          },
        ]),
    ...keys
      .filter((key, index) => !KEY.test(key) || keys.indexOf(key) < index)
      .map(key => ({
        field: `${name} (${key.slice(0, 80)})`,
        message: KEY.test(key)
          ? 'is given twice; leave one of them out'
          : 'is not a key of a Secret: use letters, digits, "-", "_" and "."',
      })),
  ];
}

/** A Secret is one of three things. */
function checkForms(request: SecretRequest): FieldProblem[] {
  const { name, type, fromSecrets, settings, registry, rclone } = request;
  const isFixed = registry !== undefined || rclone !== undefined;
  return (registry && rclone) ||
    (isFixed && (fromSecrets || settings || type !== undefined))
    ? [
        {
          field: name,
          message:
            'is asked for in two ways; give either registry, or rclone, or fromSecrets with settings and type',
        },
      ]
    : [];
}

/** Everything in the input is kept with the task, for everybody to read who may see it. */
function checkPlainTexts(
  request: SecretRequest,
  secrets: TaskSecrets,
): FieldProblem[] {
  const { name, settings = {}, registry, rclone } = request;
  const texts = { ...settings, ...registry, ...rclone };
  return [
    ...findUnresolvedExpressions({ ...texts, ...request.fromSecrets }).map(
      ({ field, message }) => ({ field: `${name} (${field})`, message }),
    ),
    ...Object.entries(texts).flatMap(([key, text]) => {
      const field = `${name} (${key})`;
      const found = secrets.findIn(text);
      if (found !== undefined) {
        return [
          {
            field,
            message: `holds the value of the task secret "${found}"; give the name of the secret in fromSecrets instead`,
          },
        ];
      }
      return (key in settings && namesSecret(key)) || WITH_PASSWORD.test(text)
        ? [
            {
              field,
              message:
                'looks like a secret, and stands here in plain text; type it into a secret field of the form and name that in fromSecrets',
            },
          ]
        : [];
    }),
  ];
}
