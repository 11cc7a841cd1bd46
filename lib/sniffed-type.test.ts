import { expect, it } from "vitest";
import { sniffedType } from "./sniffed-type";

const bytes = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

it.each([
  ["\xff\xd8\xff\xe0 and more", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n and more", "image/png"],
  ["RIFF1234WEBPVP8 ", "image/webp"],
  ["GIF89a", "image/gif"],
  ["%PDF-1.7", "application/pdf"],
  ["\0\0\0\x20ftypisom", "video/mp4"],
  ["\0\0\0\x20ftyp3gp4", "video/3gp"],
  ["\0\0\0\x20ftypqt  ", undefined],
  ["<svg xmlns", undefined],
  ["<!doctype html>", undefined],
  ["\x89PN", undefined],
  ["", undefined],
])("tells a file by its first bytes, not by its name: %j", (start, type) => {
  expect(sniffedType(bytes(start))).toBe(type);
});
