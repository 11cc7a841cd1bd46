import { expect, it } from "vitest";
import { faultKinds } from "@/lib/sandbox/faults/fault-kinds";
import { faultSchema } from "@/lib/sandbox/faults/faults";
import { faultGroups, faultTitle } from "./fault-table";

const rows = faultGroups.flatMap((group) => group.rows);

it("has one switch for everything the sandbox can do wrong", () => {
  expect(rows.map(({ kind }) => kind).sort()).toEqual([...faultKinds].sort());
});

it("offers only what the sandbox takes", () => {
  for (const { kind, choice } of rows) {
    for (const { set } of choice?.options ?? [{ set: {} }]) {
      expect(faultSchema.safeParse({ kind, ...set }).success, kind).toBe(true);
    }
  }
});

it("names no fault by its code name", () => {
  for (const kind of faultKinds) expect(faultTitle(kind)).not.toBe(kind);
});
