import pino from "pino";
import { env } from "./env";

let logger: pino.Logger | undefined;

/** One line of JSON for each event, on standard output. Flow contents, addresses and secrets do not belong here. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().logLevel, base: null });
  return logger;
}
