import { describe, expect, it } from "vitest";
import { bodyText } from "./body-text";

const requestWith = (body: BodyInit | null) => new Request("http://127.0.0.1/", { method: "POST", body });

describe("the body of a request", () => {
  it.each(["", "plain", "ä😀\u0000", "x".repeat(1_000_000)])("is read whole (%#)", async (text) => {
    expect(await bodyText(requestWith(text), 4_000_000)).toEqual({ ok: true, value: text });
  });

  it("is empty where there is none", async () => {
    expect(await bodyText(requestWith(null), 10)).toEqual({ ok: true, value: "" });
  });

  it("is refused over the limit, counted in bytes, without being read to its end", async () => {
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new TextEncoder().encode("é".repeat(500)));
      },
    });
    const request = new Request("http://127.0.0.1/", {
      method: "POST",
      body: endless,
      // Node asks for this with a stream; the types of the browser do not know it.
      ...{ duplex: "half" },
    });
    expect(await bodyText(request, 10_000)).toEqual({
      ok: false,
      failure: { reason: "too-large", bytesMax: 10_000 },
    });
    expect(chunks).toBeLessThan(20);
  });
});
