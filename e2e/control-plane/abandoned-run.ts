// A run to be killed: starts a server that never ends and prints its process id and folder, so that the scenario can kill it.
import { ServerProcesses } from '../../packages/chartwright/src/toolchain/control-plane/server-processes.ts';

const processes = new ServerProcesses();
// It starts another, as Velero does with its plugins, which must end too.
await processes.start({ name: 'idle', program: '/bin/sh', args: ['-c', 'sleep 3600 & echo $! && wait'] });
await processes.ready('idle', async () => (await processes.tail('idle')) !== '');
const child = Number(await processes.tail('idle'));
console.log(JSON.stringify({ folder: processes.folder, pids: [processes.pidOf('idle'), child] }));
setInterval(() => undefined, 60_000);
