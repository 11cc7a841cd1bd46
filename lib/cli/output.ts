/** Writes a line for people or programs to read. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line about something that went wrong, beside the output. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Ends quietly when the reader of a pipe has gone, as with `| head`. */
export function guardPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
}
