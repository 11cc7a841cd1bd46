import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "@/lib/flow/model/parse";
import { expect, test } from "./fixtures";

const folder = path.resolve("../shared/corpus/flows");

/** A real Flow with a text field on its first screen whose label stands nowhere else in it. */
function realFlow(): { readonly text: string; readonly label: string } | undefined {
  if (!existsSync(folder)) return undefined;
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
    const text = readFileSync(path.join(folder, name), "utf8");
    const label = firstLabel(text);
    if (label !== undefined && text.split(`"${label}"`).length === 2) return { text, label };
  }
  return undefined;
}

function firstLabel(text: string): string | undefined {
  const document = opened(text);
  const field = document?.screens[0]?.children.find(
    ({ type, props }) => type === "TextInput" && /^\w[\w ]{3,18}$/.test(String(props.label)),
  );
  return field && String(field.props.label);
}

test("a real Flow is imported, one label is changed, and only that label differs in the export", async ({
  builder,
  flows,
  unique,
}) => {
  const real = realFlow();
  test.skip(!real, "needs ../shared/corpus/flows, which is not here");
  if (!real) return;
  await flows.importFlow(`Real ${unique}`, real.text);
  await builder.ready();
  const before = await builder.exported();
  expect(before.flow).toEqual(JSON.parse(real.text));

  await builder.canvas.component(`Text field: ${real.label}`).click({ position: { x: 8, y: 8 } });
  await builder.inspector.field("Label").fill("Changed here");
  await expect(builder.saved).toBeVisible();

  const after = await builder.exported();
  const changed = differences(before.text, after.text);
  expect(changed).toEqual([[`"${real.label}"`, '"Changed here"']]);
});

/** Lines that differ, reduced to what differs in them. */
function differences(before: string, after: string): readonly (readonly [string, string])[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  expect(now.length).toBe(old.length);
  return old.flatMap((line, index) => {
    const other = now[index] ?? "";
    return line === other ? [] : [[valueIn(line), valueIn(other)] as const];
  });
}

function valueIn(line: string): string {
  return line.replace(/^\s*"[^"]+":\s*/, "").replace(/,$/, "");
}

function opened(text: string) {
  try {
    return parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
