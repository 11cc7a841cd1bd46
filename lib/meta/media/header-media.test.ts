import { expect, it } from "vitest";
import { mediaTypeOf } from "./header-media";

it.each([
  ["image", "image/jpeg", "a.jpg", "image/jpeg"],
  ["image", "", "A.PNG", "image/png"],
  ["image", "image/webp", "a.webp", undefined],
  ["image", "image/gif", "a.png", undefined],
  ["video", "video/3gpp", "a.3gp", "video/3gp"],
  ["video", "video/quicktime", "a.mov", undefined],
  ["document", "application/pdf", "a", "application/pdf"],
  [
    "document",
    "application/x-zip",
    "a.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ],
  ["document", "application/zip", "a.zip", undefined],
] as const)("knows whether WhatsApp takes a file as %s: %s, %s", (kind, type, name, expected) => {
  expect(mediaTypeOf(kind, { type, name })).toBe(expected);
});
