/** Default folder of the workspace's own CustomResourceDefinitions. */
export const defaultCrdFolder = 'schemas/crds';
