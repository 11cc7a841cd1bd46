import { describe, expect, it } from "vitest";
import { failure, type Result, success } from "@/lib/result";
import { type DownloadFault, fetchMedia, isMediaAddress } from "./fetch-media";
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
    ["http://127.0.0.1:3000/files/a.enc", true],
    ["http://127.0.0.1:3000/files/../api/flows", false],
    ["http://127.0.0.1:3000/files/%2e%2e/api/flows", false],
    ["http://mmg.whatsapp.net/a.enc", false],
    ["https://mmg.whatsapp.net:444/a.enc", false],
    ["https://mmg.whatsapp.net.example.com/a.enc", false],
    ["https://name@mmg.whatsapp.net/a.enc", false],
    ["http://name@127.0.0.1:3000/files/a.enc", false],
    ["http://127.0.0.1:3001/files/a.enc", false],
    ["no address", false],
  ])("is fetched from %s: %s", (url, isAllowed) => {
    expect(isMediaAddress(url, ["http://127.0.0.1:3000/files/"])).toBe(isAllowed);
  });

  it("is asked for nowhere else, and is refused when it is not there or does not fit", async () => {
    const asked: string[] = [];
    const download = (answer: Result<Uint8Array, DownloadFault>) => async (url: string) => {
      asked.push(url);
      return answer;
    };
    const elsewhere = { ...item, url: "https://example.com/a.enc" };
    const refused = (reason: string) => ({ ok: false, failure: { reason } });
    const [missing, some] = [failure("not-there" as const), success(Buffer.alloc(40))];
    expect(await fetchMedia(elsewhere, { download: download(missing) })).toEqual(refused("wrong-place"));
    expect(asked).toEqual([]);
    expect(await fetchMedia(item, { download: download(missing) })).toEqual(refused("not-there"));
    expect(await fetchMedia(item, { download: download(some) })).toEqual(refused("encrypted-hash"));
  });
});
