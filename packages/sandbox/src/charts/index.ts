export { packCharts } from './packCharts';
export type { PackChartsOptions, PackedChart } from './packCharts';
export { startChartRepository } from './startChartRepository';
export type {
  ChartRepository,
  ChartRepositoryOptions,
} from './startChartRepository';
