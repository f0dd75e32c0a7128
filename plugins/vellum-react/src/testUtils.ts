/**
 * Fakes and example views, for tests and for development without a backend.
 *
 * @packageDocumentation
 */
export * from './testUtils/index';
