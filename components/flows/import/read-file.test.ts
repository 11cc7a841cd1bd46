import { describe, expect, it } from "vitest";
import { checkCandidate } from "./candidate";
import { fileBytesMax, readFile } from "./read-file";

const flow = '{"version":"7.3","screens":[]}';

function fileOf(...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): File {
  return new File([...parts], "booking.json");
}

describe("readFile", () => {
  it("reads UTF-8, with or without a byte-order mark", async () => {
    const mark = new Uint8Array([0xef, 0xbb, 0xbf]);
    for (const file of [fileOf(flow), fileOf(mark, flow)]) {
      expect(await readFile(file)).toEqual({ ok: true, value: { text: flow, fileName: "booking.json" } });
    }
  });

  it("reads UTF-16 as some editors on Windows write it", async () => {
    const units = Uint16Array.from(`\ufeff${flow}`, (sign) => sign.charCodeAt(0));
    const read = await readFile(fileOf(new Uint8Array(units.buffer)));
    expect(read.ok && read.value.text).toBe(flow);
  });

  it("refuses what is no text", async () => {
    const read = await readFile(fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])));
    expect(read).toEqual({ ok: false, failure: { reason: "not-text" } });
  });

  it("refuses a file that is far too large without reading it", async () => {
    const read = await readFile(fileOf(new Uint8Array(2 * fileBytesMax + 1)));
    expect(!read.ok && read.failure).toMatchObject({ reason: "too-large", bytesMax: fileBytesMax });
  });
});

describe("checkCandidate", () => {
  it("accepts a Flow and names a version it does not know", async () => {
    expect(await checkCandidate({ text: flow })).toEqual({ ok: true });
    expect(await checkCandidate({ text: '{"screens":[]}' })).toEqual({ ok: true });
    const later = '{"version":"99.1","screens":[]}';
    expect(await checkCandidate({ text: later })).toEqual({ ok: true, unknownVersion: "99.1" });
  });

  it("passes on why a text does not open", async () => {
    const check = await checkCandidate({ text: '{"screens":[],}' });
    expect(!check.ok && check.fault.reason).toBe("not-json");
  });
});
