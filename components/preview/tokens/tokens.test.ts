import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const source = "../shared/spec/renderer-tokens.json";
type Figure = { readonly value: number | string };
type TextStyle = { readonly size: number; readonly lineHeight: number; readonly weight: number };

const combinations = [
  ["android", "light"],
  ["android", "dark"],
  ["ios", "light"],
  ["ios", "dark"],
] as const;

describe.skipIf(!existsSync(source))("tokens of the phone (need ../shared/spec/renderer-tokens.json)", () => {
  const spec = existsSync(source) ? JSON.parse(readFileSync(source, "utf8")) : null;

  test.each(combinations)("carry the colours of %s %s as published", (platform, scheme) => {
    const declared = declarations("colours", platform, scheme);
    const published = Object.entries<string>(spec.themes[`${platform}-${scheme}`]);
    const expected = new Map(published.map(([name, value]) => [cssName(name), value]));
    expect(declared.size).toBeGreaterThan(60);
    for (const [name, value] of declared) {
      expect(`${name} ${rgba(value)}`).toBe(`${name} ${rgba(expected.get(name) ?? "")}`);
    }
  });

  test.each(["android", "ios"] as const)("carry the sizes and times of %s as published", (platform) => {
    const declared = declarations("metrics", platform, "light");
    const published = Object.entries<Figure>({ ...spec.metrics[platform], ...spec.motion });
    const expected = new Map(published.map(([name, { value }]) => [cssName(name), value]));
    expect(declared.size).toBeGreaterThan(60);
    for (const [name, value] of declared) {
      const figure = expected.get(name.replace(/^(--phone-field-border.*)-width$/, "$1"));
      expect(`${name} ${value.replace(/(px|ms|%)$/, "")}`).toBe(`${name} ${figure}`);
    }
  });

  test.each(["android", "ios"] as const)("carry the text styles of %s as published", (platform) => {
    const styles = Object.entries<TextStyle>(spec.typography[platform]).filter(
      ([name]) => name !== "fontFamily",
    );
    const expected = new Map(styles.map(([name, style]) => [cssName(`type-${name}`), fontOf(style)]));
    const declared = declarations("type", platform, "light");
    declared.delete("--phone-font");
    expect(declared.size).toBeGreaterThan(15);
    for (const [name, value] of declared) expect(`${name} ${value}`).toBe(`${name} ${expected.get(name)}`);
  });
});

test("every variable that a style of the phone uses is declared", () => {
  const declared = ["colours", "metrics", "type"].flatMap((file) =>
    ["android", "ios"].flatMap((platform) => [...declarations(file, platform, "light").keys()]),
  );
  const files = readdirSync("components/preview", { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".css"))) {
    const css = readFileSync(`components/preview/${file}`, "utf8");
    for (const [, name = ""] of css.matchAll(/var\((--phone-[\w-]+)/g)) {
      expect(declared, `${name} in ${file}`).toContain(name);
    }
  }
});

/** The variables that hold for a platform and scheme, later rules over earlier ones. */
function declarations(file: string, platform: string, scheme: string): Map<string, string> {
  const css = readFileSync(`components/preview/tokens/${file}.module.css`, "utf8");
  const found = new Map<string, string>();
  for (const [, selector = "", body = ""] of css.matchAll(/\.root([^{]*)\{([^}]*)\}/g)) {
    const wanted = [`[data-platform="${platform}"]`, `[data-scheme="${scheme}"]`];
    const parts = selector.trim().match(/\[[^\]]+\]/g) ?? [];
    if (!parts.every((part) => wanted.includes(part))) continue;
    for (const [, name = "", value = ""] of body.matchAll(/(--phone-[\w-]+):\s*([^;]+);/g)) {
      found.set(name, value.replace(/\s+/g, " "));
    }
  }
  return found;
}

function cssName(name: string): string {
  return `--phone-${name.replace(/\./g, "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function fontOf({ size, lineHeight, weight }: TextStyle): string {
  return `${weight} ${size}px / ${lineHeight}px var(--phone-font)`;
}

/** Red, green, blue and opacity in percent of `#rrggbb`, `rgba(…)`, `rgb(… / …%)` and `transparent`. */
function rgba(colour: string): string {
  if (colour === "transparent") return "0 0 0 0";
  const hex = /^#(\w\w)(\w\w)(\w\w)$/.exec(colour);
  if (hex)
    return `${hex
      .slice(1)
      .map((part) => Number.parseInt(part, 16))
      .join(" ")} 100`;
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const percent = colour.includes("%") ? alpha : alpha * 100;
  return `${red} ${green} ${blue} ${Math.round(percent * 10) / 10}`;
}
