import path from "node:path";
import { z } from "zod";

/**
 * What the operator can set. This is the only place that reads the environment; everything has a default that works
 * on one machine.
 */
export type Env = {
  /** Absolute path of the folder of the embedded database and the generated secret. */
  readonly dataDir: string;
  /** Where a PostgreSQL server is; absent for the embedded database. */
  readonly databaseUrl?: string;
  /** Signs cookies. Absent for the embedded database, which keeps one in the data folder. */
  readonly authSecret?: string;
  /**
   * Keys for secrets at rest, newest first, each 64 hexadecimal digits. Absent for the embedded database, which keeps
   * its own in the data folder.
   */
  readonly encryptionKeys?: readonly string[];
  /** Address people type, without a path; decides whether cookies travel over https only. */
  readonly publicUrl: string;
  /** Where this process reaches its own server. */
  readonly localUrl: string;
  /** The Graph API in place of Meta's own, as a relay in the operator's network has it. */
  readonly graphUrl?: string;
  /** As "v25.0", in place of the one that Flowsmith knows best. */
  readonly graphVersion?: string;
  /** Where Meta's own dialog for connecting an account is; absent until the operator has one. */
  readonly embeddedSignupUrl?: string;
  /** Whether programs outside may call the sandbox with one of its tokens. */
  readonly sandboxIsPublic: boolean;
  /** Whether requests to addresses that people enter may go to http://127.0.0.1: for tests on one machine. */
  readonly outboundIsLocal: boolean;
  /** After how long a phone gets an answer, whatever the sources and rules of its Flow still wait for. */
  readonly answerWithinMs: number;
  readonly logLevel: LogLevel;
};

/** Meta waits 10 s; this leaves two for the way (spec/platform.md, C.5). */
const answerWithinMostMs = 8_000;

const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
type LogLevel = (typeof logLevels)[number];

/** Settings that cannot be used; the message names each with what to set. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

const blankAsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankAsAbsent, schema.optional());

const answerWithinWords = `ANSWER_WITHIN_MS must be a whole number from 1000 to ${answerWithinMostMs}: WhatsApp itself waits 10000.`;

const schema = z.object({
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z.string().regex(/^postgres(ql)?:\/\//, "DATABASE_URL must begin with postgres:// or postgresql://."),
  ),
  AUTH_SECRET: optional(z.string().min(32, "AUTH_SECRET must have at least 32 characters.")),
  ENCRYPTION_KEYS: optional(
    z
      .string()
      .transform((list) => list.split(",").map((key) => key.trim()))
      .refine((keys) => keys.every((key) => /^[0-9a-f]{64}$/i.test(key)), {
        error:
          "ENCRYPTION_KEYS must be keys of 64 hexadecimal digits, newest first, with commas between: run `openssl rand -hex 32` for one.",
      }),
  ),
  PUBLIC_URL: optional(
    z.url({ protocol: /^https?$/, error: "PUBLIC_URL must be an address like https://flows.example.com." }),
  ),
  HOST: optional(z.string()),
  PORT: optional(
    z.coerce.number({ error: "PORT must be a number from 1 to 65535." }).int().min(1).max(65_535),
  ),
  GRAPH_URL: optional(
    z
      .string()
      .regex(
        /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$))[^?#]*$/,
        "GRAPH_URL must begin with https://, or lead to this machine.",
      ),
  ),
  GRAPH_VERSION: optional(
    z.string().regex(/^v\d{1,3}\.\d{1,2}$/, "GRAPH_VERSION must be a version like v25.0."),
  ),
  EMBEDDED_SIGNUP_URL: optional(
    z.url({
      protocol: /^https$/,
      error: "EMBEDDED_SIGNUP_URL must be an address that begins with https://.",
    }),
  ),
  SANDBOX_PUBLIC: optional(z.enum(["0", "1", "false", "true"], { error: "SANDBOX_PUBLIC must be 1 or 0." })),
  OUTBOUND_LOCAL: optional(z.enum(["0", "1", "false", "true"], { error: "OUTBOUND_LOCAL must be 1 or 0." })),
  ANSWER_WITHIN_MS: optional(
    z.coerce
      .number({ error: answerWithinWords })
      .int(answerWithinWords)
      .min(1_000, answerWithinWords)
      .max(answerWithinMostMs, answerWithinWords),
  ),
  LOG_LEVEL: optional(z.enum(logLevels, { error: `LOG_LEVEL must be one of ${logLevels.join(", ")}.` })),
});

let read: Env | undefined;

/** The settings of this process, read once. Throws `EnvironmentError`. */
export function env(): Env {
  read ??= readEnv(process.env);
  return read;
}

/** The settings that the variables say. Throws `EnvironmentError`. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    throw new EnvironmentError(parsed.error.issues.map((issue) => issue.message).join(" "));
  }
  const { DATA_DIR, DATABASE_URL, AUTH_SECRET, ENCRYPTION_KEYS } = parsed.data;
  const { PUBLIC_URL, HOST, PORT, GRAPH_URL, GRAPH_VERSION, EMBEDDED_SIGNUP_URL } = parsed.data;
  const { SANDBOX_PUBLIC, LOG_LEVEL, OUTBOUND_LOCAL, ANSWER_WITHIN_MS } = parsed.data;
  if (DATABASE_URL && !AUTH_SECRET) {
    throw new EnvironmentError(
      "AUTH_SECRET must be set together with DATABASE_URL, the same for every process: run `openssl rand -hex 32` once and keep what it prints.",
    );
  }
  return {
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), DATA_DIR ?? ".data"),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    ...(AUTH_SECRET ? { authSecret: AUTH_SECRET } : {}),
    ...(ENCRYPTION_KEYS ? { encryptionKeys: ENCRYPTION_KEYS } : {}),
    publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://${HOST ?? "127.0.0.1"}:${PORT ?? 3000}`,
    // A server that listens on every address of the machine listens on this one too.
    localUrl: `http://127.0.0.1:${PORT ?? 3000}`,
    ...(GRAPH_URL ? { graphUrl: GRAPH_URL } : {}),
    ...(GRAPH_VERSION ? { graphVersion: GRAPH_VERSION } : {}),
    ...(EMBEDDED_SIGNUP_URL ? { embeddedSignupUrl: EMBEDDED_SIGNUP_URL } : {}),
    sandboxIsPublic: SANDBOX_PUBLIC === "1" || SANDBOX_PUBLIC === "true",
    outboundIsLocal: OUTBOUND_LOCAL === "1" || OUTBOUND_LOCAL === "true",
    answerWithinMs: ANSWER_WITHIN_MS ?? answerWithinMostMs,
    logLevel: LOG_LEVEL ?? "info",
  };
}
