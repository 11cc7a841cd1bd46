"use server";

import { z } from "zod";
import { archiveFlow as archive, restoreFlow as restore } from "@/lib/drafts/archive-flow";
import { createFlow as create, flowToCreateSchema } from "@/lib/drafts/create-flow";
import { deleteFlow as remove, undeleteFlow as undelete } from "@/lib/drafts/delete-flow";
import { duplicateFlow as duplicate } from "@/lib/drafts/duplicate-flow";
import { flowToImportSchema, importFlow as importText } from "@/lib/drafts/import-flow";
import { openDraft } from "@/lib/drafts/open-draft";
import { flowToRenameSchema, renameFlow as rename } from "@/lib/drafts/rename-flow";
import { serverAction } from "@/lib/server-action";
import { createFromTemplate as createLike, templateChoiceSchema } from "@/lib/templates/create-from-template";

const chosenFlow = z.object({ flowId: z.string() });

export const createFlow = serverAction(flowToCreateSchema, create);
/** A Flow like a template, with the tables and rules of its live data. */
export const createFromTemplate = serverAction(templateChoiceSchema, (scope, choice) =>
  createLike(scope, choice, new Date()),
);
export const importFlow = serverAction(flowToImportSchema, importText);
export const renameFlow = serverAction(flowToRenameSchema, rename);
export const duplicateFlow = serverAction(chosenFlow, (scope, { flowId }) => duplicate(scope, flowId));
export const archiveFlow = serverAction(chosenFlow, (scope, { flowId }) => archive(scope, flowId));
export const restoreFlow = serverAction(chosenFlow, (scope, { flowId }) => restore(scope, flowId));
export const deleteFlow = serverAction(chosenFlow, (scope, { flowId }) => remove(scope, flowId));
export const undeleteFlow = serverAction(chosenFlow, (scope, { flowId }) => undelete(scope, flowId));
/** The Flow JSON exactly as it was left, under the Flow's name. */
export const exportFlow = serverAction(chosenFlow, (scope, { flowId }) => openDraft(scope, flowId));
