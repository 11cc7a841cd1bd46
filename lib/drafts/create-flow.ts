import { z } from "zod";
import type { Scope } from "@/db/scope";
import { type Result, success } from "@/lib/result";
import { type AddedFlow, addFlow, addFlowNumbered } from "./add-flow";
import { nameSchema } from "./flow-name";
import type { NameTaken, TooLarge } from "./refusals";
import { fittingText } from "./text-size";
import { texts } from "./texts";

/** `text` is the whole Flow JSON to start from: blank or a template. */
export const flowToCreateSchema = z.object({ name: nameSchema.optional(), text: z.string() });

/** Adds a Flow. A given name is taken as it is or refused; without one it is "New Flow", "New Flow (2)"… */
export async function createFlow(
  scope: Scope,
  { name, text }: z.output<typeof flowToCreateSchema>,
): Promise<Result<AddedFlow, NameTaken | TooLarge>> {
  const fitting = fittingText(text);
  if (!fitting.ok) return fitting;
  if (name !== undefined) return addFlow(scope, { name, text, layout: {} });
  return success(await addFlowNumbered(scope, { name: texts.newFlow, text, layout: {} }));
}
