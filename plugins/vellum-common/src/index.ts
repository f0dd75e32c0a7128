/**
 * The pure domain of the Vellum suite.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './permissions';
export * from './signals';
export * from './api';
export * from './entity';
export * from './graph';
export * from './health';
export * from './kube';
export * from './redaction';
export * from './report';
export * from './roles';
export * from './text';
export * from './view';
export * from './waves';
