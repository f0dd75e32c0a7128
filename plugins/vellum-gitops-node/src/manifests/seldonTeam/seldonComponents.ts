/**
 * The components of a SeldonRuntime. Overrides of any other name are ignored by the operator without a word.
 *
 * @public
 */
export type SeldonComponent =
  | 'hodometer'
  | 'seldon-scheduler'
  | 'seldon-envoy'
  | 'seldon-dataflow-engine'
  | 'seldon-modelgateway'
  | 'seldon-pipelinegateway';

/**
 * By component: the name of its container, which an override has to use (any other name adds a container), and whether
 * it has a Service that Seldon's chart would open to the outside with a load balancer.
 *
 * @internal
 */
export const seldonComponents: ReadonlyArray<{
  name: SeldonComponent;
  container: string;
  hasOuterService: boolean;
}> = [
  { name: 'hodometer', container: 'hodometer', hasOuterService: false },
  { name: 'seldon-scheduler', container: 'scheduler', hasOuterService: true },
  { name: 'seldon-envoy', container: 'envoy', hasOuterService: true },
  {
    name: 'seldon-dataflow-engine',
    container: 'dataflow-engine',
    hasOuterService: false,
  },
  {
    name: 'seldon-modelgateway',
    container: 'modelgateway',
    hasOuterService: false,
  },
  {
    name: 'seldon-pipelinegateway',
    container: 'pipelinegateway',
    hasOuterService: false,
  },
];
