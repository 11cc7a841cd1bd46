import { expect, it } from "vitest";
import { fileProblem, linkOf, takenWords } from "./header-media";

const megabyte = 1024 * 1024;

it.each([
  ["image", "a.png", "image/png", 5 * megabyte, undefined],
  ["image", "a.png", "image/png", 5 * megabyte + 1, "This file has 5.1 MB and may have 5."],
  [
    "image",
    "a.gif",
    "image/gif",
    10,
    "WhatsApp does not take this file as a picture. Choose JPG, PNG, up to 5 MB.",
  ],
  ["video", "a.mov", "video/quicktime", 10, "Choose MP4, 3GP, up to 16 MB."],
  ["document", "a.pdf", "", 10, undefined],
  ["document", "a.pdf", "application/pdf", 0, "This file is empty."],
] as const)(
  "says before an upload what speaks against a %s: %s, %s, %i bytes",
  (kind, name, type, size, words) => {
    const said = fileProblem(kind, { name, type, size });
    if (words === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(words);
  },
);

it("takes fewer kinds of files as the sample of a template", () => {
  const types = ["application/pdf"];
  expect(takenWords("document", types)).toBe("PDF, up to 16 MB");
  expect(fileProblem("document", { name: "a.txt", type: "text/plain", size: 1 }, types)).toBeDefined();
});

it.each([
  [" https://example.com/a.png ", "https://example.com/a.png"],
  ["http://example.com/a.png", undefined],
  ["javascript:alert(1)", undefined],
  ["example.com/a.png", undefined],
])("takes whole https addresses alone: %s", (typed, link) => {
  expect(linkOf(typed)).toBe(link);
});
