/**
 * Scaffolder actions of the Vellum suite.
 *
 * @packageDocumentation
 */

export { scaffolderModuleVellum as default } from './module';
