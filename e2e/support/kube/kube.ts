// The client is a part of the package, which rehearses with it.
export { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
