import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The Flux tab of an entity. */
export const fluxRouteRef = createRouteRef();
