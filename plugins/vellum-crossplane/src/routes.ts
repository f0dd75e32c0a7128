import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The Crossplane tab of an entity. */
export const crossplaneRouteRef = createRouteRef();
