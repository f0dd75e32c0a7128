/** Lists of Seldon teams, with a team of somebody else in each, so that none is ever empty. */
export const seldonFiles = Object.fromEntries(
  ['dev', 'production'].flatMap(environment => [
    [`seldon/${environment}/kustomization.yaml`, 'resources:\n  - credit\n'],
    [
      `seldon/${environment}/credit/kustomization.yaml`,
      'resources:\n  - namespaces.yaml\n',
    ],
    [
      `seldon/${environment}/credit/namespaces.yaml`,
      `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: credit-${environment}\n`,
    ],
  ]),
);
