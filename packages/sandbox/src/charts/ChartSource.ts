/**
 * A chart as it lies in a folder. The layout below the folder of all charts is
 * `<chart>/<version>/`: Chart.yaml (whose name and version are those of the folders), values.yaml,
 * templates/ and whatever else belongs to the chart. Files beside the chart folders are not charts
 * and are passed over. Several versions of one chart are several folders below `<chart>/`.
 *
 * @internal
 */
export interface ChartSource {
  name: string;
  version: string;
  directory: string;
  /** Chart.yaml as it was read. */
  metadata: Record<string, unknown>;
}
