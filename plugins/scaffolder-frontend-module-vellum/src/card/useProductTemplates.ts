import { useEffect, useState } from 'react';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';

/** Addresses of the forms of a product; absent where there is no such template, or none that this person may see. */
export interface ProductTemplates {
  change?: string;
  remove?: string;
}

/** The forms that change and remove a product: the templates `<product>-change` and `<product>-remove`. */
export function useProductTemplates(product: string): ProductTemplates {
  const catalog = useApi(catalogApiRef);
  const templateLink = useRouteRef(scaffolderPlugin.routes.selectedTemplate);
  const [there, setThere] = useState<string[]>([]);

  useEffect(() => {
    let isCurrent = true;
    const names = [`${product}-change`, `${product}-remove`];
    catalog
      .getEntitiesByRefs({
        entityRefs: names.map(name => `template:default/${name}`),
        fields: ['metadata.name'],
      })
      .then(({ items }) => names.filter((_, index) => items[index]))
      // A catalog that cannot be asked offers nothing; the rest of the page says so.
      .catch(() => [])
      .then(found => {
        if (isCurrent) {
          setThere(found);
        }
      });
    return () => {
      isCurrent = false;
    };
  }, [catalog, product]);

  const linkTo = (name: string) =>
    there.includes(name)
      ? templateLink?.({ namespace: 'default', templateName: name })
      : undefined;
  return {
    change: linkTo(`${product}-change`),
    remove: linkTo(`${product}-remove`),
  };
}
