/**
 * Extension points of the Vellum backend.
 *
 * @packageDocumentation
 */
export * from './clusters';
