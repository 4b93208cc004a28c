/** Folder of the workspace in which CustomResourceDefinitions are looked for unless told otherwise. */
export const defaultCrdFolder = 'schemas/crds';
