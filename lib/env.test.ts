import path from "node:path";
import { describe, expect, it } from "vitest";
import { EnvironmentError, readEnv } from "./env";

const secret = "s".repeat(32);
const databaseUrl = "postgresql://flows:pw@db.example.com/flows";

describe("the settings", () => {
  it("need nothing to be set", () => {
    expect(readEnv({})).toEqual({
      dataDir: path.resolve(".data"),
      publicUrl: "http://127.0.0.1:3000",
      localUrl: "http://127.0.0.1:3000",
      sandboxIsPublic: false,
      outboundIsLocal: false,
      answerWithinMs: 8_000,
      logLevel: "info",
    });
  });

  it("take what is set and read an empty value as not set", () => {
    const read = readEnv({
      DATA_DIR: "/srv/flows",
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: secret,
      PUBLIC_URL: "https://flows.example.com/ignored/path",
      PORT: "",
      GRAPH_URL: "https://graph.example.com",
      GRAPH_VERSION: "v26.0",
      EMBEDDED_SIGNUP_URL: "https://business.facebook.com/messaging/whatsapp/onboard/?app_id=1",
      SANDBOX_PUBLIC: "1",
      OUTBOUND_LOCAL: "true",
      ANSWER_WITHIN_MS: "4000",
      LOG_LEVEL: "warn",
    });
    expect(read).toEqual({
      dataDir: "/srv/flows",
      databaseUrl,
      authSecret: secret,
      publicUrl: "https://flows.example.com",
      localUrl: "http://127.0.0.1:3000",
      graphUrl: "https://graph.example.com",
      graphVersion: "v26.0",
      embeddedSignupUrl: "https://business.facebook.com/messaging/whatsapp/onboard/?app_id=1",
      sandboxIsPublic: true,
      outboundIsLocal: true,
      answerWithinMs: 4_000,
      logLevel: "warn",
    });
  });

  it("take several encryption keys, newest first", () => {
    const keys = ["a".repeat(64), "B".repeat(64)];
    expect(readEnv({ ENCRYPTION_KEYS: keys.join(" , ") }).encryptionKeys).toEqual(keys);
  });

  it("find the public address from host and port", () => {
    expect(readEnv({ HOST: "10.0.0.7", PORT: "8080" }).publicUrl).toBe("http://10.0.0.7:8080");
  });

  it("find where this process reaches its own server from the port", () => {
    expect(readEnv({ HOST: "0.0.0.0", PORT: "8080" }).localUrl).toBe("http://127.0.0.1:8080");
  });

  it.each([
    [{ DATABASE_URL: databaseUrl }, "AUTH_SECRET must be set together with DATABASE_URL"],
    [{ DATABASE_URL: databaseUrl, AUTH_SECRET: "short" }, "AUTH_SECRET must have at least 32 characters."],
    [{ DATABASE_URL: "mysql://db" }, "DATABASE_URL must begin with postgres://"],
    [{ ENCRYPTION_KEYS: "a".repeat(63) }, "ENCRYPTION_KEYS must be keys of 64 hexadecimal digits"],
    [{ PUBLIC_URL: "flows.example.com" }, "PUBLIC_URL must be an address like https://"],
    [{ PORT: "70000" }, "PORT must be a number from 1 to 65535."],
    [{ PORT: "http" }, "PORT must be a number from 1 to 65535."],
    [{ GRAPH_URL: "http://graph.example.com" }, "GRAPH_URL must begin with https://"],
    [
      { EMBEDDED_SIGNUP_URL: "http://example.com" },
      "EMBEDDED_SIGNUP_URL must be an address that begins with https://.",
    ],
    [{ GRAPH_VERSION: "25" }, "GRAPH_VERSION must be a version like v25.0."],
    [{ SANDBOX_PUBLIC: "perhaps" }, "SANDBOX_PUBLIC must be 1 or 0."],
    [{ OUTBOUND_LOCAL: "yes" }, "OUTBOUND_LOCAL must be 1 or 0."],
    [{ ANSWER_WITHIN_MS: "9000" }, "ANSWER_WITHIN_MS must be a whole number from 1000 to 8000"],
    [{ ANSWER_WITHIN_MS: "soon" }, "ANSWER_WITHIN_MS must be a whole number"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of"],
  ])("say what to set for %j", (variables, message) => {
    expect(() => readEnv(variables)).toThrow(EnvironmentError);
    expect(() => readEnv(variables)).toThrow(message);
  });
});
