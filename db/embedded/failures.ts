/** Another process works on the folder. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";

  constructor(
    readonly folder: string,
    /** Undefined when the process does not answer. */
    readonly pid: number | undefined,
  ) {
    super(`${folder} is in use by ${pid === undefined ? "another process" : `process ${pid}`}`);
  }
}

/** The folder stands on a disk that cannot hold a socket, for example some network shares. */
export class FolderUnlockableError extends Error {
  override readonly name = "FolderUnlockableError";

  constructor(
    readonly folder: string,
    cause: Error,
  ) {
    super(`${folder} cannot be locked`, { cause });
  }
}

/** So little space is left that a write could stop the database in the middle; `code` as the system says it. */
export class DiskFullError extends Error {
  override readonly name = "DiskFullError";
  readonly code = "ENOSPC";
}
