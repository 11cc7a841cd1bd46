// @ts-check
import { PGlite } from "@electric-sql/pglite";
import { DurableNodeFS, durableStartParams } from "./durable-fs.mjs";
import { prepareFolder } from "./prepare-folder.mjs";
import { DatabaseStoppedError } from "./stopped.mjs";

/** @typedef {import("../open-in-thread").Running & { readonly pg: PGlite }} RunningHere */

/**
 * Opens the database of a folder, which is made when it is new, in the thread that asks. Nobody else may have it open.
 * @param {string} folder
 * @returns {Promise<RunningHere>}
 */
export async function openHere(folder) {
  await prepareFolder(folder);
  const files = new DurableNodeFS(folder);
  const pg = await PGlite.create({ fs: files, startParams: [...durableStartParams] });
  // A database that gave up would be asked again and again without end, in a loop that blocks the whole thread.
  const exec = pg.execProtocolRawSync.bind(pg);
  pg.execProtocolRawSync = (message) => {
    if (files.hasAborted) throw new DatabaseStoppedError(files.lastFailure);
    return exec(message);
  };
  return { pg, hasAborted: () => files.hasAborted, end: async () => {} };
}
