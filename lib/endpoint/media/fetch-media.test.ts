import { describe, expect, it } from "vitest";
import { fetchMedia, isMediaAddress } from "./fetch-media";
import type { MediaItem } from "./media-item";

const item: MediaItem = {
  mediaId: "1",
  url: "https://mmg.whatsapp.net/a.enc",
  fileName: "a.png",
  encryptedHash: "",
  iv: "",
  encryptionKey: "",
  hmacKey: "",
  plaintextHash: "",
};

describe("a file of a Flow", () => {
  it.each([
    ["https://mmg.whatsapp.net/v/a.enc", true],
    ["http://127.0.0.1:3000/media/a.enc", true],
    ["http://mmg.whatsapp.net/a.enc", false],
    ["https://mmg.whatsapp.net:444/a.enc", false],
    ["https://mmg.whatsapp.net.example.com/a.enc", false],
    ["https://name@mmg.whatsapp.net/a.enc", false],
    ["http://127.0.0.1:3001/a.enc", false],
    ["no address", false],
  ])("is fetched from %s: %s", (url, isAllowed) => {
    expect(isMediaAddress(url, ["http://127.0.0.1:3000"])).toBe(isAllowed);
  });

  it("is asked for nowhere else, and is refused when it is not there or does not fit", async () => {
    const asked: string[] = [];
    const download = (answer: Uint8Array | undefined) => async (url: string) => {
      asked.push(url);
      return answer;
    };
    const elsewhere = { ...item, url: "https://example.com/a.enc" };
    const refused = (reason: string) => ({ ok: false, failure: { reason } });
    expect(await fetchMedia(elsewhere, { download: download(undefined) })).toEqual(refused("wrong-place"));
    expect(asked).toEqual([]);
    expect(await fetchMedia(item, { download: download(undefined) })).toEqual(refused("not-there"));
    expect(await fetchMedia(item, { download: download(Buffer.alloc(40)) })).toEqual(
      refused("encrypted-hash"),
    );
  });
});
