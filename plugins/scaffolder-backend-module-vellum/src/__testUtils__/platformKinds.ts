const definition = (group: string, version: string, kind: string) => {
  const singular = kind.toLocaleLowerCase('en-US');
  const plural = `${singular}s`;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind, plural, singular },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
          },
        },
      ],
    },
  };
};

/** What Crossplane serves for Vellum platforms, as far as rights to it go: any fields are taken. */
export const PLATFORM_KINDS = [
  definition('infrastructure.vellum.io', 'v1alpha1', 'VellumPlatform'),
  definition('protection.crossplane.io', 'v1beta1', 'Usage'),
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'platform-team' },
  },
];
