export * from './formatAge';
export * from './formatWave';
export * from './joinNames';
export * from './shortRevision';
