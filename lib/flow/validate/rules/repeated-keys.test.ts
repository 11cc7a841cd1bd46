import { expect, test } from "vitest";
import { applyFix } from "../../edit/fix";
import { freshIds } from "../../fixtures/small-flow";
import { parse } from "../../model/parse";
import { pointerOf } from "../../model/pointer";
import { printText } from "../../model/print";
import { readExactly } from "../../text/read-exactly";
import { validate } from "../validate";
import { validateText } from "../validate-text";

const twice = `{"version":"7.3","version":"7.3","screens":[{"id":"A","title":"One","title":"Two","terminal":true,"layout":{"type":"SingleColumnLayout","type":"SingleColumnLayout","children":[{"type":"TextBody","text":"a","text":"b"},{"type":"RadioButtonsGroup","name":"r","label":"R","data-source":[{"id":"a","title":"A"},{"id":"b","id":"c","title":"B"}]},{"type":"Footer","label":"Go","on-click-action":{"name":"complete","payload":{"r":"1","r":"\${form.r}"}}}]}}]}`;

const once = twice
  .replace('"version":"7.3",', "")
  .replace('"title":"One",', "")
  .replace('"type":"SingleColumnLayout",', "")
  .replace('"text":"a",', "")
  .replace('"id":"b",', "")
  .replace('"r":"1",', "");

const pointers = [
  "/version",
  "/screens/0/title",
  "/screens/0/layout/type",
  "/screens/0/layout/children/0/text",
  "/screens/0/layout/children/1/data-source/1/id",
  "/screens/0/layout/children/2/on-click-action/payload/r",
];

function opened(text: string) {
  const document = parse(readExactly(text));
  if (!document) throw new Error("the text is a Flow");
  return document;
}

test("a key that is written twice is a warning at its place, on the command line too", () => {
  const document = opened(twice);
  const found = validate(document);
  expect(found.map(({ code, severity }) => [code, severity])).toEqual(
    pointers.map(() => ["repeated-key", "warning"]),
  );
  expect(found.map(({ target }) => pointerOf(document, target))).toEqual(pointers);
  expect(validateText(twice).map(({ pointer }) => pointer)).toEqual(pointers);
});

test("the fix forgets what never counted, and nothing else", () => {
  const document = opened(twice);
  const mended = validate(document).reduce((next, issue) => applyFix(next, issue, freshIds()), document);
  expect(validate(mended)).toEqual([]);
  expect(printText(mended, 0)).toBe(once);
});

test("a Flow in which every key stands once has no such warning", () => {
  expect(validate(opened(once))).toEqual([]);
});
