// @ts-check

/** The embedded database gave up, for example because the disk filled while it wrote; it is started anew. */
export class DatabaseStoppedError extends Error {
  /** @override */
  name = "DatabaseStoppedError";

  /** @param {unknown} [cause] what the disk refused last */
  constructor(cause) {
    super("The embedded database has stopped", { cause });
  }
}
