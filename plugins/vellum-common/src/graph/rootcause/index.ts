export * from './findRootCauses';
