/** Types of KEDA's triggers that have keys of their own here, or follow from others. */
export const ownTriggers: Readonly<Record<string, string>> = {
  cpu: 'autoscaling.cpu',
  memory: 'autoscaling.memory',
  prometheus: 'autoscaling.keda.prometheus',
  cron: 'autoscaling.keda.cron',
};

/** The further types that KEDA knows (`buildScaler`, since its release 2.18); later ones may have more. */
export const knownTriggers: readonly string[] = `
  activemq apache-kafka arangodb artemis-queue aws-cloudwatch aws-dynamodb aws-dynamodb-streams aws-kinesis-stream
  aws-sqs-queue azure-app-insights azure-blob azure-data-explorer azure-eventhub azure-log-analytics azure-monitor
  azure-pipelines azure-queue azure-servicebus beanstalkd cassandra couchdb datadog dynatrace elasticsearch etcd external
  external-push forgejo-runner gcp-cloudtasks gcp-pubsub gcp-stackdriver gcp-storage github-runner graphite
  huawei-cloudeye ibmmq influxdb kafka kubernetes-workload liiklus loki metrics-api mongodb mssql mysql nats-jetstream
  new-relic nsq openstack-metric openstack-swift postgresql predictkube pulsar rabbitmq redis redis-cluster
  redis-cluster-streams redis-sentinel redis-sentinel-streams redis-streams selenium-grid solace-direct-messaging
  solace-event-queue solarwinds solr splunk splunk-observability stan sumologic temporal
`
  .trim()
  .split(/\s+/);
