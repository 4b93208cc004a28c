/**
 * The custom kinds known out of the box, with the versions that the projects serve (Gateway API 1.6, prometheus-operator
 * 0.9x, cert-manager 1.2x, Karpenter 1.x, Argo CD 3, Flux 2; the packages also declare versions that are withdrawn) and their scope, which the packages
 * do not say.
 *
 * @type {ReadonlyMap<string, 'Namespaced' | 'Cluster'>}
 */
export const CUSTOM_KINDS = new Map([
  ['argoproj.io/v1alpha1 AppProject', 'Namespaced'],
  ['argoproj.io/v1alpha1 Application', 'Namespaced'],
  ['argoproj.io/v1alpha1 ApplicationSet', 'Namespaced'],
  ['cert-manager.io/v1 Certificate', 'Namespaced'],
  ['cert-manager.io/v1 CertificateRequest', 'Namespaced'],
  ['cert-manager.io/v1 ClusterIssuer', 'Cluster'],
  ['cert-manager.io/v1 Issuer', 'Namespaced'],
  ['gateway.networking.k8s.io/v1 BackendTLSPolicy', 'Namespaced'],
  ['gateway.networking.k8s.io/v1 GRPCRoute', 'Namespaced'],
  ['gateway.networking.k8s.io/v1 Gateway', 'Namespaced'],
  ['gateway.networking.k8s.io/v1 GatewayClass', 'Cluster'],
  ['gateway.networking.k8s.io/v1 HTTPRoute', 'Namespaced'],
  ['gateway.networking.k8s.io/v1 ListenerSet', 'Namespaced'],
  ['gateway.networking.k8s.io/v1 ReferenceGrant', 'Namespaced'],
  ['gateway.networking.k8s.io/v1 TLSRoute', 'Namespaced'],
  ['gateway.networking.k8s.io/v1beta1 Gateway', 'Namespaced'],
  ['gateway.networking.k8s.io/v1beta1 GatewayClass', 'Cluster'],
  ['gateway.networking.k8s.io/v1beta1 HTTPRoute', 'Namespaced'],
  ['gateway.networking.k8s.io/v1beta1 ReferenceGrant', 'Namespaced'],
  ['helm.toolkit.fluxcd.io/v2 HelmRelease', 'Namespaced'],
  ['karpenter.k8s.aws/v1 EC2NodeClass', 'Cluster'],
  ['karpenter.sh/v1 NodePool', 'Cluster'],
  ['kustomize.toolkit.fluxcd.io/v1 Kustomization', 'Namespaced'],
  ['monitoring.coreos.com/v1 Alertmanager', 'Namespaced'],
  ['monitoring.coreos.com/v1 PodMonitor', 'Namespaced'],
  ['monitoring.coreos.com/v1 Probe', 'Namespaced'],
  ['monitoring.coreos.com/v1 Prometheus', 'Namespaced'],
  ['monitoring.coreos.com/v1 PrometheusRule', 'Namespaced'],
  ['monitoring.coreos.com/v1 ServiceMonitor', 'Namespaced'],
  ['monitoring.coreos.com/v1 ThanosRuler', 'Namespaced'],
  ['monitoring.coreos.com/v1alpha1 AlertmanagerConfig', 'Namespaced'],
  ['monitoring.coreos.com/v1alpha1 PrometheusAgent', 'Namespaced'],
  ['monitoring.coreos.com/v1alpha1 ScrapeConfig', 'Namespaced'],
  ['monitoring.coreos.com/v1beta1 AlertmanagerConfig', 'Namespaced'],
  ['source.toolkit.fluxcd.io/v1 GitRepository', 'Namespaced'],
  ['source.toolkit.fluxcd.io/v1 HelmRepository', 'Namespaced'],
]);
