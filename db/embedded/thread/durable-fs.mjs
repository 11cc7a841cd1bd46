// @ts-check
import fs from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/**
 * Settings for a database whose answers can be trusted: the embedded one comes with `-F`, which turns fsync off. The
 * write-ahead log is kept small, because what it takes on disk is never given back.
 * @type {readonly string[]}
 */
export const durableStartParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  ...["fsync=on", "wal_sync_method=fsync", "max_wal_size=64MB", "min_wal_size=32MB"].flatMap((setting) => [
    "-c",
    setting,
  ]),
];

/**
 * The parts of the compiled database that are reached below; they are not part of PGlite's types. `tryFSOperation` is
 * what every call to the disk goes through, which turns Node's errors into the database's own.
 * @typedef {{
 *   readonly NODEFS: {
 *     readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
 *     tryFSOperation: <Value>(call: () => Value) => Value;
 *   };
 *   onAbort?: () => void;
 * }} CompiledDatabase
 */

/** What a database asks a disk all the time without anything being wrong. */
const everyday = new Set(["ENOENT", "EEXIST"]);

/**
 * Files of the embedded database on this machine's disk. PGlite's own file system has no fsync, so that a power cut
 * would take what was confirmed; this one hands it through. Pinned to PGlite 0.5.16, whose insides it reaches into.
 */
export class DurableNodeFS extends NodeFS {
  /** The compiled database gave up: it answers nothing any more, and asking it would never end. */
  hasAborted = false;
  /**
   * What the disk refused last.
   * @type {unknown}
   */
  lastFailure;

  /**
   * @override
   * @param {Parameters<NodeFS["init"]>} given
   * @returns {ReturnType<NodeFS["init"]>}
   */
  async init(...given) {
    const prepared = await super.init(...given);
    prepared.emscriptenOpts.preRun?.push((compiled) => {
      // Emscripten hands in its module object, which PGlite types without the file systems it carries.
      this.#reachInto(/** @type {CompiledDatabase} */ (/** @type {unknown} */ (compiled)));
    });
    return prepared;
  }

  /** @param {CompiledDatabase} database */
  #reachInto(database) {
    const { NODEFS } = database;
    const tryOperation = NODEFS.tryFSOperation;
    NODEFS.tryFSOperation = (call) => tryOperation(() => this.#noting(call));
    NODEFS.stream_ops.fsync = ({ nfd }) =>
      NODEFS.tryFSOperation(() => {
        fs.fsyncSync(nfd);
        return 0;
      });
    database.onAbort = () => {
      this.hasAborted = true;
    };
  }

  /**
   * @template Value
   * @param {() => Value} call
   * @returns {Value}
   */
  #noting(call) {
    try {
      return call();
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (typeof code === "string" && !everyday.has(code)) this.lastFailure = error;
      throw error;
    }
  }
}
