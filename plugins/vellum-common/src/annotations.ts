/**
 * The cluster an entity lives in: the name of a cluster in Backstage's `kubernetes` configuration.
 * Falls back to `backstage.io/kubernetes-cluster`, and to the only configured cluster.
 *
 * @public
 */
export const ANNOTATION_CLUSTER = 'vellum.io/cluster';

/**
 * Claims or composites of an entity, comma separated, each `<group>/<Kind>/<namespace>/<name>`,
 * or `<group>/<Kind>/<name>` where the kind is cluster-scoped.
 *
 * @public
 */
export const ANNOTATION_CROSSPLANE = 'vellum.io/crossplane';

/**
 * Flux Kustomizations and HelmReleases of an entity, comma separated, each
 * `Kustomization/<namespace>/<name>` or `HelmRelease/<namespace>/<name>`.
 *
 * @public
 */
export const ANNOTATION_FLUX = 'vellum.io/flux';

/**
 * Namespace of the Argo CD Applications named by `argocd/app-name`; `argocd` where absent.
 *
 * @public
 */
export const ANNOTATION_ARGOCD_NAMESPACE = 'vellum.io/argocd-namespace';

/** Name of the Argo CD Application of an entity; several are comma separated. @public */
export const ANNOTATION_ARGOCD_APP_NAME = 'argocd/app-name';

/** Label selector over Argo CD Applications. @public */
export const ANNOTATION_ARGOCD_APP_SELECTOR = 'argocd/app-selector';

/** Objects that carry the label `backstage.io/kubernetes-id` with this value belong to the entity. @public */
export const ANNOTATION_KUBERNETES_ID = 'backstage.io/kubernetes-id';

/** Restricts `kubernetes-id` and `kubernetes-label-selector` to one namespace. @public */
export const ANNOTATION_KUBERNETES_NAMESPACE =
  'backstage.io/kubernetes-namespace';

/** The cluster of the Kubernetes plugin; read where `vellum.io/cluster` is absent. @public */
export const ANNOTATION_KUBERNETES_CLUSTER = 'backstage.io/kubernetes-cluster';

/** Label selector over the objects of the entity; wins over `kubernetes-id`. @public */
export const ANNOTATION_KUBERNETES_LABEL_SELECTOR =
  'backstage.io/kubernetes-label-selector';

/**
 * The product of the suite that an entity stands for, with what names it in the GitOps repository:
 * `<product>?<field>=<value>&…`, values encoded as in a URL. Entities that have it can be changed and removed from their page.
 *
 * @public
 */
export const ANNOTATION_PRODUCT = 'vellum.io/product';
