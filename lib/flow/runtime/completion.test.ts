import { describe, expect, test } from "vitest";
import { summaryOf } from "./summary";
import { button, flowOf, goTo, input, optionsNamed, runOf, screenOf } from "./test-run";

const photo = {
  media_id: "m1",
  file_name: "a.jpg",
  mime_type: "image/jpeg",
  sha256: "s",
  cdn_url: "https://mmg.example/a",
  encryption_metadata: { iv: "i" },
  preview: "data:image/jpeg;base64,AA==",
};

const flow = flowOf("7.3", [
  screenOf(
    "ASK",
    [
      input("name", { label: "Name" }),
      input("pin", { label: "Pin", "input-type": "passcode" }),
      input("secret", { label: "Secret" }),
      input("empty", { label: "Empty" }),
      { type: "Dropdown", name: "size", label: "Size", "data-source": optionsNamed("m", "l") },
      { type: "CheckboxGroup", name: "days", label: "Days", "data-source": optionsNamed("mo", "tu") },
      { type: "OptIn", name: "terms", label: "Terms" },
      { type: "DatePicker", name: "day", label: "Day" },
      {
        type: "CalendarPicker",
        name: "stay",
        mode: "range",
        title: "Stay",
        label: { "start-date": "From", "end-date": "To" },
      },
      { type: "PhotoPicker", name: "photos", label: "Photos" },
      input("hidden", { label: "Hidden", visible: false, "init-value": "x" }),
      button("Next", goTo("END")),
    ],
    { sensitive: ["secret", "size", "terms"] },
  ),
  screenOf(
    "END",
    [
      button("Send", {
        name: "complete",
        payload: {
          name: "${screen.ASK.form.name}",
          photos: "${screen.ASK.form.photos}",
          nothing: "${form.nothing}",
        },
      }),
    ],
    { terminal: true },
  ),
]);

function filled() {
  const run = runOf(flow);
  run.fill("name", "Ana");
  run.fill("pin", "1234");
  run.fill("secret", "hush");
  run.fill("size", "l");
  run.fill("days", ["mo", "tu"]);
  run.fill("terms", true);
  run.fill("day", "2026-05-04");
  run.fill("stay", { "start-date": "2026-05-04", "end-date": "2026-05-06" });
  run.fill("photos", [photo]);
  return run;
}

describe("completion", () => {
  test("complete sends the resolved payload, files as the response message carries them", () => {
    const run = filled();
    run.tap("Next");
    const response = {
      name: "Ana",
      photos: [{ id: "m1", mime_type: "image/jpeg", sha256: "s", file_name: "a.jpg" }],
    };
    expect(run.tap("Send")).toEqual([{ type: "complete", payload: response }]);
    expect(run.state()).toMatchObject({ status: "completed", response });
  });

  test("an exchange carries files with their address and keys, and nothing that is only for drawing", () => {
    const exchange = button("Send", { name: "data_exchange", payload: { p: "${form.photos}" } });
    const picker = { type: "PhotoPicker", name: "photos", label: "P" };
    const run = runOf(flowOf("7.3", [screenOf("A", [picker, exchange])]));
    run.fill("photos", [photo]);
    expect(run.tap("Send")).toMatchObject([
      {
        body: {
          data: {
            p: [
              {
                media_id: "m1",
                cdn_url: "https://mmg.example/a",
                file_name: "a.jpg",
                encryption_metadata: { iv: "i" },
              },
            ],
          },
        },
      },
    ]);
  });

  test("a button waits for files that are still on their way", () => {
    const picker = { type: "PhotoPicker", name: "photos", label: "P" };
    const run = runOf(flowOf("7.3", [screenOf("A", [picker, button("Send", { name: "complete" })])]));
    run.fill("photos", [{ ...photo, upload: "uploading" }]);
    expect(run.view().isReady).toBe(false);
    run.fill("photos", [photo]);
    expect(run.view().isReady).toBe(true);
  });

  test("the summary tells labels and values, titles for ids, dots for what is sensitive, and no passcodes", () => {
    const run = filled();
    run.tap("Next");
    run.tap("Send");
    expect(summaryOf(run.flow, run.state())).toEqual([
      {
        id: "ASK",
        title: "ASK",
        entries: [
          { name: "name", label: "Name", value: { kind: "text", text: "Ana" } },
          { name: "secret", label: "Secret", value: { kind: "masked" } },
          { name: "size", label: "Size", value: { kind: "masked" } },
          { name: "days", label: "Days", value: { kind: "titles", titles: ["MO", "TU"] } },
          { name: "terms", label: "Terms", value: { kind: "ticked" } },
          { name: "day", label: "Day", value: { kind: "date", date: "2026-05-04" } },
          { name: "stay", label: "Stay", value: { kind: "range", start: "2026-05-04", end: "2026-05-06" } },
          { name: "photos", label: "Photos", value: { kind: "files", names: ["a.jpg"] } },
        ],
      },
    ]);
  });

  test("sensitive files and screens without a filled input are left out of the summary", () => {
    const picker = { type: "PhotoPicker", name: "photos", label: "P" };
    const run = runOf(flowOf("7.3", [screenOf("A", [picker, input("x")], { sensitive: ["photos"] })]));
    run.fill("photos", [photo]);
    expect(summaryOf(run.flow, run.state())).toEqual([]);
  });

  test("before version 5.0 a DatePicker holds milliseconds, and views still get a date", () => {
    const run = runOf(
      flowOf("4.0", [
        screenOf("A", [
          { type: "DatePicker", name: "day", label: "D", "unavailable-dates": ["1777852800000"] },
        ]),
      ]),
    );
    run.fill("day", "2026-05-04");
    expect(run.form("A")).toEqual({ day: "1777852800000" });
    expect(run.view().nodes[0]).toMatchObject({ value: "2026-05-04", fault: { dateRule: "unavailable" } });
  });
});
