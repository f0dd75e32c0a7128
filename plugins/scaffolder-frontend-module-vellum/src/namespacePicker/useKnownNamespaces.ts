import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ANNOTATION_KUBERNETES_NAMESPACE } from '@vellum-io/backstage-plugin-vellum-common';

const FACET = `metadata.annotations.${ANNOTATION_KUBERNETES_NAMESPACE}`;

/**
 * The Kubernetes namespaces that entities of the catalog live in, sorted; undefined while they are not known. Only those of
 * entities that this person may see.
 *
 * @internal
 */
export function useKnownNamespaces(): readonly string[] | undefined {
  const catalog = useApi(catalogApiRef);
  const [known, setKnown] = useState<readonly string[]>();
  useEffect(() => {
    let isCurrent = true;
    catalog
      .getEntityFacets({ facets: [FACET] })
      .then(({ facets }) => facets[FACET].map(({ value }) => value).sort())
      // Only suggestions: without them any namespace can be typed all the same.
      .catch(() => undefined)
      .then(namespaces => {
        if (isCurrent) {
          setKnown(namespaces);
        }
      });
    return () => {
      isCurrent = false;
    };
  }, [catalog]);
  return known;
}
