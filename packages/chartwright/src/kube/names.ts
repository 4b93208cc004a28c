/** RFC 1123 label; at most 63 characters. */
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
/** RFC 1123 subdomain: labels with dots; at most 253 characters in all. */
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
/** Qualified name after its prefix, and a label's value when not empty; at most 63 characters. */
const QUALIFIED = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
/** IANA service name: at most 15 characters, a letter among them, no two hyphens together. */
const PORT_NAME = /^(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

// The limits are those of k8s.io/apimachinery/pkg/util/validation.
const LONGEST_LABEL = 63;
const LONGEST_SUBDOMAIN = 253;
const LONGEST_PORT_NAME = 15;

export function isDnsLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && LABEL.test(text);
}

export function isDnsSubdomain(text: string): boolean {
  return text.length <= LONGEST_SUBDOMAIN && SUBDOMAIN.test(text);
}

export function isPortName(text: string): boolean {
  return text.length <= LONGEST_PORT_NAME && PORT_NAME.test(text);
}

/** A name that can be a segment of a URL's path, as RBAC's kinds require. */
export function isPathSegment(text: string): boolean {
  return text !== '.' && text !== '..' && !/[/%]/.test(text);
}

/** Key of a label or an annotation: `[<dns subdomain>/]<name>`. */
export function isQualifiedName(text: string): boolean {
  const parts = text.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.length > 2 || name.length > LONGEST_LABEL || !QUALIFIED.test(name)) return false;
  return parts.length === 1 || isDnsSubdomain(parts[0] ?? '');
}

export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= LONGEST_LABEL && QUALIFIED.test(text));
}

/** API groups of Kubernetes' own whose names have a dot, without `.k8s.io`; those of others that end with it are many. */
const GROUPS =
  /^(admissionregistration|apiextensions|apiregistration|authentication|authorization|certificates|coordination|discovery|events|flowcontrol\.apiserver|internal\.apiserver|networking|node|rbac\.authorization|resource|scheduling|storage|storagemigration)\.k8s\.io$/;

/** Whether the API server itself serves an apiVersion: of a CustomResourceDefinition the group has a dot. */
export function isOfKubernetes(apiVersion: string): boolean {
  const [group = ''] = apiVersion.split('/');
  return !group.includes('.') || GROUPS.test(group);
}
