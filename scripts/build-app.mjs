// `npm run build`
import { buildWhenNeeded } from "./build.mjs";

process.exit((await buildWhenNeeded()) ? 0 : 1);
