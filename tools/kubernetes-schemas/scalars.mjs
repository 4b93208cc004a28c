/** Schemas of the scalar types that Kubernetes' OpenAPI types as plain strings, or that have two JSON types. */

/** A quantity as controller-gen writes it into definitions (k8s.io/apimachinery, pkg/api/resource/quantity.go). */
const QUANTITY_TEXT =
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';

/** Kubernetes' own types read a quantity from any number; a custom kind's is an integer or a string. */
export const QUANTITY = { type: ['number', 'string'], pattern: QUANTITY_TEXT };
export const CUSTOM_QUANTITY = { type: ['integer', 'string'], pattern: QUANTITY_TEXT };
export const INT_OR_STRING = { type: ['integer', 'string'] };
export const DATE_TIME = { type: 'string', format: 'date-time' };
export const BYTES = { type: 'string', format: 'byte' };

/** Types whose declaration is less strict than Kubernetes. */
const SPECIAL = new Map([
  ['IIoK8sApimachineryPkgApiResourceQuantity', QUANTITY],
  ['IIoK8sApimachineryPkgUtilIntstrIntOrString', INT_OR_STRING],
  ['IIoK8sApimachineryPkgApisMetaV1Time', DATE_TIME],
  ['IIoK8sApimachineryPkgApisMetaV1MicroTime', DATE_TIME],
]);

/** The schema of a named type that is a scalar of Kubernetes' own. */
export function scalarSchema(name) {
  return SPECIAL.get(name);
}
