import { expect, it } from "vitest";
import { fileIdsIn, withKeptFiles } from "./kept-files";

const asked = {
  name: "Ana",
  photos: [{ media_id: "1", file_name: "a.jpg" }],
  list: [{ id: "x", title: "X" }],
};
const answered = { photos: [{ id: "2", file_name: "b.jpg", sha256: "…" }] };

it("finds the files of requests and of responses, and nothing else", () => {
  expect(fileIdsIn(asked)).toEqual(["1"]);
  expect(fileIdsIn(answered)).toEqual(["2"]);
});

it("puts what is kept in their place and leaves the rest as it is", () => {
  const file = { media_id: "9", cdn_url: "https://cdn.example/9" };
  expect(withKeptFiles(asked, new Map([["1", file]]))).toEqual({ ...asked, photos: [file] });
  expect(withKeptFiles(answered, new Map())).toEqual(answered);
});
