import { describe, expect, test } from "vitest";
import { starterPicture } from "@/lib/flow/catalogue/starter-picture";
import { imageBox } from "./image-box";
import { answerOfFile, failed, fileSize, finished, pickedFiles, triedAgain, withFile } from "./picked-file";
import { pictureKilobytes, pictureSource } from "./picture-source";
import { uploadKinds } from "./upload-kind";

describe("pictureSource", () => {
  test("shows bare base64 by its format and data addresses as they are", () => {
    expect(pictureSource(starterPicture)).toBe(`data:image/png;base64,${starterPicture}`);
    expect(pictureSource("/9j/4AAQ")).toBe("data:image/jpeg;base64,/9j/4AAQ");
    expect(pictureSource("data:image/png;base64,iVBORw0KGgo=")).toBe("data:image/png;base64,iVBORw0KGgo=");
  });

  test.each([
    "https://example.com/a.png",
    "javascript:alert(1)",
    "data:text/html;base64,AAAA",
    "",
    "${data.x}",
  ])("never loads %j", (text) => {
    expect(pictureSource(text)).toBeNull();
  });

  test("knows the size of the picture behind the text", () => {
    expect(pictureKilobytes("A".repeat(4096))).toBe(3);
    expect(pictureKilobytes(`data:image/png;base64,${"A".repeat(4094)}==`)).toBeCloseTo(3, 2);
  });
});

describe("imageBox", () => {
  test("takes the height that is given, else the shape, else the picture's own", () => {
    expect(imageBox({ height: 160, "aspect-ratio": 2 }, "ios")).toEqual({ height: 160 });
    expect(imageBox({ width: 100, "aspect-ratio": "1.5" }, "ios")).toEqual({ width: 100, aspectRatio: 1.5 });
    expect(imageBox({ height: -1 }, "ios")).toEqual({});
  });

  test("leaves the blank space that Android leaves around a whole picture without height", () => {
    expect(imageBox({ "scale-type": "contain" }, "android")).toEqual({ height: 400 });
    expect(imageBox({ "scale-type": "cover" }, "android")).toEqual({});
  });
});

describe("picked files", () => {
  const file = { name: "a.png", type: "image/png", size: 2048 };
  const picked = answerOfFile(file, { id: "1", preview: "blob:x", maxKilobytes: 2 });

  test("upload unless they are larger than the Flow allows", () => {
    expect(pickedFiles([picked])[0]).toMatchObject({
      id: "1",
      name: "a.png",
      state: "uploading",
      problem: null,
    });
    const large = answerOfFile(file, { id: "2", preview: "blob:y", maxKilobytes: 1 });
    expect(pickedFiles([large])[0]).toMatchObject({ state: "failed", problem: "too-large" });
  });

  test("go from uploading to done with a hash, or to failed and back", () => {
    expect(finished(picked, "hash=")).toEqual({
      media_id: "1",
      file_name: "a.png",
      mime_type: "image/png",
      size: 2048,
      preview: "blob:x",
      sha256: "hash=",
    });
    expect(pickedFiles([failed(picked)])[0]?.state).toBe("failed");
    expect(triedAgain(failed(picked))).toEqual(picked);
  });

  test("are changed and taken away one by one", () => {
    const other = { ...picked, media_id: "2" };
    expect(withFile([picked, other], "1", () => null)).toEqual([other]);
    expect(withFile(undefined, "1", () => null)).toEqual([]);
  });

  test("have a size people can read", () => {
    expect([fileSize(10), fileSize(250_000), fileSize(5_400_000)]).toEqual(["1 KB", "244 KB", "5.1 MB"]);
  });

  test("photos come from where the Flow says; documents keep to its types", () => {
    expect(uploadKinds.photos.sourceOf("camera")).toBe("camera");
    expect(uploadKinds.photos.sourceOf("camera_gallery")).toBe("ask");
    expect(uploadKinds.documents.acceptOf(["application/pdf", "image/jpeg"])).toBe(
      "application/pdf,image/jpeg",
    );
  });
});
