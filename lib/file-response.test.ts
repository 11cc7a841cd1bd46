import { expect, it } from "vitest";
import { fileResponse } from "./file-response";

const answer = (name: string, text: string) =>
  fileResponse({ name, content: Uint8Array.from([...text].map((sign) => sign.charCodeAt(0))) });

it("shows pictures by what they are and downloads everything else, never as a page", () => {
  const picture = answer("a.html", "\x89PNG\r\n\x1a\n").headers;
  expect(picture.get("content-type")).toBe("image/png");
  expect(picture.get("content-disposition")).toMatch(/^inline;/);
  const page = answer("a.png", "<script>alert(1)</script>").headers;
  expect(page.get("content-type")).toBe("application/octet-stream");
  expect(page.get("content-disposition")).toMatch(/^attachment;/);
  expect(page.get("x-content-type-options")).toBe("nosniff");
  expect(page.get("content-security-policy")).toContain("sandbox");
});

it("keeps names that would break out of the header or of a folder harmless", () => {
  const said = answer('../"x"\r\nSet-Cookie: a\u2603.pdf', "%PDF").headers.get("content-disposition");
  expect(said).toBe(
    "attachment; filename=\".._\u005fx_\u005f_Set-Cookie: a_.pdf\"; filename*=UTF-8''.._%22x%22__Set-Cookie%3A%20a%E2%98%83.pdf",
  );
});
