import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The Argo CD tab of an entity. */
export const argocdRouteRef = createRouteRef();
