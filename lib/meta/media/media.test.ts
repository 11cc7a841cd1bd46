import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGraph, type TestGraph, testToken } from "../client/test-graph";
import { deleteMedia, downloadMedia, readMedia, uploadMedia } from "./media";
import { uploadSample } from "./upload-sample";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const content = Uint8Array.from([0, 1, 2, 255, 13, 10]);
const factsOf = (url: string) => ({
  id: "77",
  url,
  mimeType: "image/png",
  sha256: undefined,
  bytes: 6,
});

describe("a file", () => {
  it("is uploaded byte for byte with its kind", async () => {
    graph.answerWith(() => ({ body: { id: 77 } }));
    const file = { content, mimeType: "image/png", name: "a.png" };
    expect(await uploadMedia(graph.client(), "5", file)).toEqual({ ok: true, value: "77" });
    const [got] = graph.arrived;
    expect(got?.path).toBe("/v25.0/5/media");
    const body = got?.body.toString("latin1");
    expect(body).toContain('name="messaging_product"\r\n\r\nwhatsapp\r\n');
    expect(body).toContain('name="type"\r\n\r\nimage/png\r\n');
    expect(body).toContain(
      `name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n${Buffer.from(content).toString("latin1")}\r\n`,
    );
  });

  it("becomes the sample of a template in two steps", async () => {
    graph.answerWith((_, count) => ({
      body: count === 1 ? { id: "upload:MTph?sig=ARZq" } : { h: "4:aGFuZGxl" },
    }));
    const file = { content, mimeType: "image/png", name: "a b.png" };
    expect(await uploadSample(graph.client(), "4", file)).toEqual({ ok: true, value: "4:aGFuZGxl" });
    const [announced, sent] = graph.arrived;
    expect(announced?.path).toBe("/v25.0/4/uploads");
    expect(Object.fromEntries(announced?.query ?? [])).toEqual({
      file_name: "a b.png",
      file_length: "6",
      file_type: "image/png",
    });
    expect(sent?.path).toBe("/v25.0/upload:MTph");
    expect(sent?.query.get("sig")).toBe("ARZq");
    expect(sent?.headers).toMatchObject({ authorization: `OAuth ${testToken}`, file_offset: "0" });
    expect(sent?.body).toEqual(Buffer.from(content));
  });

  it("says where it lies", async () => {
    const wire = {
      messaging_product: "whatsapp",
      url: "https://lookaside.fbsbx.com/x",
      mime_type: "image/png",
      sha256: "ab",
      file_size: "6",
      id: "77",
    };
    graph.answerWith(() => ({ body: wire }));
    expect(await readMedia(graph.client(), "77", { phoneNumberId: "5" })).toEqual({
      ok: true,
      value: { id: "77", url: wire.url, mimeType: "image/png", sha256: "ab", bytes: 6 },
    });
    expect(graph.arrived[0]?.query.get("phone_number_id")).toBe("5");
  });

  it("is loaded with the token", async () => {
    graph.answerWith((_arrived, _count, response) => {
      response.end(Buffer.from(content));
      return undefined;
    });
    const got = await downloadMedia(graph.client(), factsOf(`${graph.origin}/file`), 100);
    expect(got.ok && [...got.value]).toEqual([...content]);
    expect(graph.arrived[0]?.headers.authorization).toBe(`Bearer ${testToken}`);
  });

  it("is loaded no further than asked for", async () => {
    graph.answerWith(() => ({ body: "x".repeat(1000) }));
    expect(await downloadMedia(graph.client(), factsOf(`${graph.origin}/file`), 999)).toMatchObject({
      failure: { kind: "too-large" },
    });
  });

  it("does not take the token to a place that is not Meta's", async () => {
    const never: typeof fetch = async () => {
      throw new Error("asked");
    };
    for (const url of [
      "https://evil.example.com/x",
      "http://lookaside.fbsbx.com/x",
      "https://notfbsbx.com/x",
    ]) {
      expect(await downloadMedia(graph.client({ fetch: never }), factsOf(url), 10)).toMatchObject({
        failure: { reason: "foreign-address" },
      });
    }
  });

  it("that is gone is told as missing, without its address", async () => {
    graph.answerWith(() => ({ status: 404, body: "no such file sig=AbCdEf" }));
    const got = await downloadMedia(graph.client(), factsOf(`${graph.origin}/file?sig=AbCdEf`), 10);
    expect(got).toMatchObject({ failure: { kind: "missing", call: "GET file" } });
    expect(JSON.stringify(got)).not.toContain("AbCdEf");
  });

  it("can be deleted", async () => {
    graph.answerWith(() => ({ body: { success: true } }));
    expect((await deleteMedia(graph.client(), "77")).ok).toBe(true);
    expect(graph.arrived[0]).toMatchObject({ method: "DELETE", path: "/v25.0/77" });
  });
});
