/** An object of a kind that nobody has a rule for, with or without conditions. */
export function widget(
  name: string,
  options: {
    namespace?: string;
    group?: string;
    ready?: 'True' | 'False' | 'Unknown';
    uid?: string;
    owner?: string;
  } = {},
) {
  const { namespace = 'team-a', group = 'example.io', ready, owner } = options;
  return {
    apiVersion: `${group}/v1`,
    kind: 'Widget',
    metadata: {
      name,
      namespace,
      uid: options.uid ?? `${group}-${namespace}-${name}`,
      creationTimestamp: '2026-11-20T11:00:00Z',
      ...(owner && {
        ownerReferences: [
          {
            apiVersion: `${group}/v1`,
            kind: 'Widget',
            name: owner,
            uid: `${group}-${namespace}-${owner}`,
            controller: true,
          },
        ],
      }),
    },
    ...(ready && {
      status: {
        conditions: [
          {
            type: 'Ready',
            status: ready,
            reason: 'Judged',
            message: `ready is ${ready}`,
            lastTransitionTime: '2026-11-20T11:30:00Z',
          },
        ],
      },
    }),
  };
}
