import fs from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/**
 * Settings for a database whose answers can be trusted: the embedded one comes with `-F`, which turns fsync off. The
 * write-ahead log is kept small, because what it takes on disk is never given back.
 */
export const durableStartParams: readonly string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  ...["fsync=on", "wal_sync_method=fsync", "max_wal_size=64MB", "min_wal_size=32MB"].flatMap((setting) => [
    "-c",
    setting,
  ]),
];

/** The parts of the compiled database's file system that are reached below; it is not part of PGlite's types. */
type CompiledDatabase = {
  readonly FS: { readonly ErrnoError: new (code: number) => Error };
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
    convertNodeCode(error: unknown): number;
  };
  onAbort?: () => void;
};

/**
 * Files of the embedded database on this machine's disk. PGlite's own file system has no fsync, so that a power cut
 * would take what was confirmed; this one hands it through. Pinned to PGlite 0.5.16, whose insides it reaches into.
 */
export class DurableNodeFS extends NodeFS {
  /** The compiled database gave up: it answers nothing any more, and asking it would never end. */
  hasAborted = false;

  override async init(...[pg, options]: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const prepared = await super.init(pg, options);
    prepared.emscriptenOpts.preRun?.push((compiled) => {
      // Emscripten hands in its module object, which PGlite types without the file systems it carries.
      const database = compiled as unknown as CompiledDatabase;
      database.NODEFS.stream_ops.fsync = ({ nfd }) => syncToDisk(nfd, database);
      database.onAbort = () => {
        this.hasAborted = true;
      };
    });
    return prepared;
  }
}

function syncToDisk(file: number, { FS, NODEFS }: CompiledDatabase): number {
  try {
    fs.fsyncSync(file);
    return 0;
  } catch (error) {
    throw new FS.ErrnoError(NODEFS.convertNodeCode(error));
  }
}
