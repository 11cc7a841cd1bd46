import { expect, it } from "vitest";
import { failure, success } from "@/lib/result";
import { createNamed } from "./create-named";

/** A server where these names are taken; it notes what it was asked for. */
function serverWith(taken: readonly string[]) {
  const asked: (string | undefined)[] = [];
  return {
    asked,
    createFlow: async ({ name }: { readonly text: string; readonly name?: string | undefined }) => {
      asked.push(name);
      if (name !== undefined && taken.includes(name)) return failure({ reason: "name-taken" as const });
      return success({ flowId: "f1", name: name ?? "New Flow" });
    },
  };
}

it("takes the first free number", async () => {
  const server = serverWith(["Survey", "Survey (2)"]);
  const added = await createNamed(server, { name: "Survey", flow: {} });
  expect(added.ok && added.value.name).toBe("Survey (3)");
});

it("lets the server find a name when all numbers are taken", async () => {
  const server = serverWith(["S", ...Array.from({ length: 8 }, (_, index) => `S (${index + 2})`)]);
  const added = await createNamed(server, { name: "S", flow: {} });
  expect(added.ok && added.value.name).toBe("New Flow");
});

it("gives up at once when the refusal is about something else", async () => {
  const asked: unknown[] = [];
  const added = await createNamed(
    {
      createFlow: async (flow) => {
        asked.push(flow.name);
        return failure({ reason: "storage-full" as const });
      },
    },
    { name: "Survey", flow: {} },
  );
  expect(added.ok).toBe(false);
  expect(asked).toEqual(["Survey"]);
});
