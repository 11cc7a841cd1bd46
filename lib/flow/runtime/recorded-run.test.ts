import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isJsonArray, isJsonObject, type Json, own } from "../json";
import { runOf } from "./test-run";

const folder = new URL("../../../../shared/corpus/", import.meta.url);
const trace = new URL("payloads/live-trace-grievance.json", folder);
const isHere = existsSync(trace);

/** A value at a path of keys and positions inside a JSON file. */
function read(file: URL, ...path: readonly (string | number)[]): Json {
  // JSON.parse answers Json by definition.
  let value = JSON.parse(readFileSync(file, "utf8")) as Json;
  for (const step of path) {
    const next = isJsonObject(value)
      ? own(value, String(step))
      : isJsonArray(value)
        ? value[Number(step)]
        : undefined;
    value = next ?? null;
  }
  return value;
}

test.skipIf(isHere)("needs ../shared/corpus/payloads, which is not here", () => {
  expect(existsSync(trace)).toBe(false);
});

describe.skipIf(!isHere)("a run recorded against the live service", () => {
  test("asks what the phone asked and ends with the response that arrived", () => {
    const step = (index: number, key: string): Json => read(trace, "payload", index, key);
    const asked = (index: number, ...keys: readonly string[]): Json =>
      read(trace, "payload", index, "decrypted_request", ...keys);

    const run = runOf(read(new URL("flows/wf-e64aafe038.json", folder)), { ask: "endpoint" });
    expect(run.state().pending).toEqual({
      action: "INIT",
      screen: asked(2, "screen"),
      data: asked(2, "data"),
    });
    run.reply(step(2, "reply"));
    expect(run.state().failure).toBeNull();
    expect(run.view().nodes.some(({ showsFault }) => showsFault)).toBe(false);

    run.fill("dateOfRegistration", "2026-03-27");
    expect(run.state().pending).toEqual({
      action: asked(3, "action"),
      screen: asked(3, "screen"),
      data: asked(3, "data"),
    });
    run.reply(step(3, "reply"));
    run.tap("Submit Grievance");

    const response = read(
      trace,
      "payload",
      4,
      "body",
      "entry",
      0,
      "changes",
      0,
      "value",
      "messages",
      0,
      "interactive",
      "nfm_reply",
      "response_json",
    );
    const { flow_token, ...answers } = JSON.parse(String(response));
    expect(flow_token).toBeTypeOf("string");
    expect(run.state()).toMatchObject({ status: "completed", response: answers });
  });
});
