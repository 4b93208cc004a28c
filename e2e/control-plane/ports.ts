// A part of the package, which starts control planes too.
export { freePort, freePorts } from '../../packages/chartwright/src/toolchain/control-plane/ports.ts';
