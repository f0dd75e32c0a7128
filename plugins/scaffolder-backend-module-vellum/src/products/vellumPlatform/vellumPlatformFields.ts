import { z } from 'zod/v3';

/** The flat values of a Vellum platform, with what the schema of its API says about them. @internal */
export const vellumPlatformFields = z.object({
  name: z
    .string()
    .describe(
      'Name of the platform in the cluster and in the catalog: a DNS-1123 label of at most 40 characters',
    ),
  namespace: z.string().describe('Kubernetes namespace of the platform object'),
  owner: z.string().describe('Entity ref of the owning group or user'),
  apiStyle: z
    .enum(['claim', 'xr'])
    .optional()
    .describe(
      'Which API the cluster serves: "claim", or "xr" for a composite resource without a claim, which only Crossplane 2 knows; vellum.gitops.platformApi of app-config where absent. It cannot be changed later',
    ),
  apiVersion: z
    .string()
    .optional()
    .describe(
      'Version of the API that the object is written in, one that the cluster serves; v1alpha1 where absent, in a change that of the file',
    ),
  platformVersion: z.string().describe('Version of the Vellum platform'),
  istioVersion: z
    .string()
    .optional()
    .describe("Version of Istio's charts base and istiod; 1.30.3 where absent"),
  istioNamespace: z
    .string()
    .optional()
    .describe('Namespace of Istio; <name>-istio-system where absent'),
  istioRepository: z
    .string()
    .optional()
    .describe(
      "Helm repository of Istio's charts, one of vellum.gitops.choices.chartRepositories; the cluster's own where absent",
    ),
  knativeOperatorVersion: z
    .string()
    .optional()
    .describe('Version of the chart knative-operator; v1.20.0 where absent'),
  knativeServingVersion: z
    .string()
    .optional()
    .describe(
      'Version of Knative Serving: the minor version of the operator, or up to three older; 1.20.0 where absent',
    ),
  knativeRepository: z
    .string()
    .optional()
    .describe(
      "Helm repository of the chart knative-operator, one of vellum.gitops.choices.chartRepositories; the cluster's own where absent",
    ),
  deleteProtection: z
    .boolean()
    .optional()
    .describe(
      'Has the cluster refuse to delete the platform, by a Usage of Crossplane 2. A protected platform is removed in two steps: without protection first',
    ),
  title: z.string().optional().describe('Title of the catalog entity'),
  description: z
    .string()
    .optional()
    .describe('Description of the catalog entity'),
});
