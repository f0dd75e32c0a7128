import {
  buildGraphView,
  readEntityTarget,
} from '@vellum-io/backstage-plugin-vellum-common';
import { createVellumPlugin } from './createVellumPlugin';

/**
 * The backend of the Vellum suite: watches the clusters of Backstage's `kubernetes` configuration, and answers with the
 * graphs of catalog entities.
 *
 * @public
 */
export const vellumPlugin = createVellumPlugin({
  readEntityTarget,
  buildGraphView,
});
