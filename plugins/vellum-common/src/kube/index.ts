export * from './GroupKind';
export * from './KubeObject';
export * from './ResourceRef';
export * from './conditions';
