// What the package's client takes and gives, as scenarios name it.
export {
  type Answer,
  hasCondition,
  KubeError,
  type KubeMetadata,
  type KubeObject,
  type Manifest,
  type Which,
} from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
