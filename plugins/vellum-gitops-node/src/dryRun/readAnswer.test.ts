import { readAnswer } from './readAnswer';

const ask = (status: number, message: string, details?: object) =>
  readAnswer({
    status,
    body: { kind: 'Status', message, details },
    warnings: [],
  });

describe('the answer to a dry run', () => {
  it.each<[string, Parameters<typeof ask>, object]>([
    [
      'is a field that the schema does not have, as server-side apply says it',
      [
        500,
        'failed to create typed patch object (a/w; example.io/v1, Kind=Widget): .spec.list[0].sise: field not declared in schema',
      ],
      {
        by: 'schema',
        causes: [
          {
            pointer: '/spec/list/0/sise',
            message: 'spec.list[0].sise: field not declared in schema',
          },
        ],
      },
    ],
    [
      'is several such fields',
      [
        500,
        'failed to create typed patch object (a/w; example.io/v1, Kind=Widget): errors:\n  .spec.a: field not declared in schema\n  .spec.b: expected string, got &{1}',
      ],
      {
        by: 'schema',
        causes: [
          {
            pointer: '/spec/a',
            message: 'spec.a: field not declared in schema',
          },
          { pointer: '/spec/b', message: 'spec.b: expected string, got &{1}' },
        ],
      },
    ],
    [
      'is each cause of its own',
      [
        422,
        'Widget.example.io "w" is invalid: …',
        {
          causes: [
            { message: 'Invalid value: too big', field: 'spec.size' },
            {
              message: 'Required value',
              field: 'metadata.labels[app.io/name]',
            },
            { message: 'about all', field: '<nil>' },
          ],
        },
      ],
      {
        by: 'schema',
        causes: [
          {
            pointer: '/spec/size',
            message: 'spec.size: Invalid value: too big',
          },
          {
            pointer: '/metadata/labels/app.io~1name',
            message: 'metadata.labels[app.io/name]: Required value',
          },
          { message: 'about all' },
        ],
      },
    ],
    [
      'is a key that is there twice',
      [400, 'error strict decoding YAML: key "size" already set in map'],
      {
        by: 'schema',
        causes: [
          {
            message:
              'error strict decoding YAML: key "size" already set in map',
          },
        ],
      },
    ],
    [
      'is a policy',
      [
        422,
        'widgets.example.io "w" is forbidden: …',
        {
          causes: [
            {
              message:
                "ValidatingAdmissionPolicy 'p' with binding 'p' denied request: no",
            },
          ],
        },
      ],
      {
        by: 'policy',
        causes: [
          {
            message:
              "ValidatingAdmissionPolicy 'p' with binding 'p' denied request: no",
          },
        ],
      },
    ],
    [
      'is a quota',
      [403, 'widgets.example.io "w" is forbidden: exceeded quota: q, used: 1'],
      { by: 'quota', causes: [{ message: 'exceeded quota: q, used: 1' }] },
    ],
    [
      'is an admission webhook',
      [400, 'admission webhook "w.io" denied the request: no'],
      {
        by: 'policy',
        causes: [
          { message: 'admission webhook "w.io" denied the request: no' },
        ],
      },
    ],
  ])('%s', (_what, answer, expected) => {
    expect(ask(...answer)).toEqual({ result: 'refused', ...expected });
  });

  it.each<[string, Parameters<typeof ask>, string]>([
    [
      'may not be given by this account',
      [
        403,
        'widgets.example.io "w" is forbidden: User "ada" cannot patch resource "widgets" in API group "example.io" in the namespace "a"',
      ],
      'ada may not patch widgets.example.io in namespace a',
    ],
    [
      'may not be given by the account that it is to act as',
      [
        403,
        'serviceaccounts "x" is forbidden: User "ada" cannot impersonate resource "serviceaccounts" in API group "" in the namespace "n"',
      ],
      'ada may not impersonate serviceaccounts in namespace n',
    ],
    [
      'would give rights',
      [
        403,
        'rolebindings "r" is forbidden: user "ada" (groups=["a"]) is attempting to grant RBAC permissions not currently held:\n{…}',
      ],
      'the account that tries may not give rights that it does not have',
    ],
    [
      'waits for a quota',
      [403, 'pods "p" is forbidden: status unknown for quota: q'],
      'a quota of its namespace is not counted yet',
    ],
    [
      'needs a webhook that cannot do it',
      [400, 'admission webhook "w.io" does not support dry run'],
      'one of its admission webhooks takes part in no dry run (admission webhook "w.io" does not support dry run)',
    ],
    [
      'comes from a server in trouble',
      [503, 'apiserver is\nshutting down'],
      'it answered 503: apiserver is shutting down',
    ],
  ])('is none where it %s', (_what, answer, reason) => {
    expect(ask(...answer)).toEqual({ result: 'untried', reason });
  });

  it('tells that the namespace is missing', () => {
    expect(
      ask(404, 'namespaces "a" not found', { kind: 'namespaces' }),
    ).toEqual({ result: 'no namespace' });
  });

  it('has what the server warns of', () => {
    expect(readAnswer({ status: 201, body: {}, warnings: ['old'] })).toEqual({
      result: 'accepted',
      warnings: ['old'],
    });
  });

  it('cuts what repeats the object that was sent', () => {
    const answer = ask(400, 'x'.repeat(2_000));
    expect(JSON.stringify(answer).length).toBeLessThan(700);
  });

  it.each<[string, number, unknown, string]>([
    ['the credentials', 401, { kind: 'Status' }, 'does not accept the cred'],
    ['something in between', 502, '<html>', 'answered 502 and gave no reason'],
  ])(
    'is the same for all objects where it is about %s',
    (_w, status, body, m) => {
      expect(() => readAnswer({ status, body, warnings: [] })).toThrow(m);
    },
  );
});
