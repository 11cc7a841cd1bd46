import { existsSync, readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Json } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import { ScreenThumbnail } from "./screen-thumbnail";

const folder = "../shared/corpus/flows";
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

describe.skipIf(files.length === 0)("real Flows (need ../shared/corpus/flows)", () => {
  test("are drawn screen by screen, whatever is wrong with them", () => {
    let drawn = 0;
    for (const file of files) {
      const flow = parsed(readFileSync(`${folder}/${file}`, "utf8"));
      for (const screen of flow?.screens ?? []) {
        if (flow === undefined) continue;
        const markup = renderToStaticMarkup(
          <ScreenThumbnail flow={flow} screenKey={screen.key} platform="ios" scheme="light" width={100} />,
        );
        expect(markup, file).toContain("Managed by");
        drawn += 1;
      }
    }
    expect(drawn).toBeGreaterThan(300);
  });
});

/** Some files are no JSON on purpose; reading those is another room's work. */
function parsed(text: string) {
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  return parse(json);
}
