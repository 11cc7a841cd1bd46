import { expect, it } from "vitest";
import { typedAnswers } from "./typed-answers";

it("gives every kind of answer its type, in the order of the Flow", () => {
  const photo = { file_name: "IMG_1.jpg", mime_type: "image/jpeg", sha256: "x", id: 790 };
  const uploaded = { file_name: "a.pdf", media_id: "790a", cdn_url: "https://example.com" };
  const answers = {
    name: "Ana",
    age: 41,
    agreed: true,
    day: "2026-02-28",
    noDay: "2026-02-30",
    topics: ["a", "b", 3],
    photos: [photo],
    document: uploaded,
    skipped: "",
    nothing: null,
    nobody: [],
    range: { start: 1 },
    mixed: ["a", { b: 1 }],
  };
  expect(typedAnswers(answers)).toEqual([
    { key: "name", kind: "text", text: "Ana" },
    { key: "age", kind: "number", number: 41 },
    { key: "agreed", kind: "yes-no", isYes: true },
    { key: "day", kind: "date", date: "2026-02-28" },
    { key: "noDay", kind: "text", text: "2026-02-30" },
    { key: "topics", kind: "choices", choices: ["a", "b", "3"] },
    { key: "photos", kind: "files", files: [{ name: "IMG_1.jpg", mimeType: "image/jpeg", mediaId: "790" }] },
    { key: "document", kind: "files", files: [{ name: "a.pdf", mimeType: undefined, mediaId: "790a" }] },
    { key: "skipped", kind: "none" },
    { key: "nothing", kind: "none" },
    { key: "nobody", kind: "none" },
    { key: "range", kind: "json", value: { start: 1 } },
    { key: "mixed", kind: "json", value: ["a", { b: 1 }] },
  ]);
});
