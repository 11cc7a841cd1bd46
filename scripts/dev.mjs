// `npm run dev`: the app as its sources are, drawn anew after every change.
import { address, isFree } from "./address.mjs";
import { endWith, startNext } from "./run.mjs";

const { host, port } = address();
if (!(await isFree({ host, port }))) {
  console.error(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm run dev`);
  process.exit(1);
}
endWith(startNext(["dev", "-H", host, "-p", String(port)], { HOST: host }));
