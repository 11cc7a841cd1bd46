"use server";

import { z } from "zod";
import { openDraft } from "@/lib/drafts/open-draft";
import { flowToRenameSchema, renameFlow as rename } from "@/lib/drafts/rename-flow";
import {
  createRevision as keep,
  listRevisions as list,
  loadRevision as load,
  restoreRevision as restore,
  revisionChoiceSchema,
  revisionToKeepSchema,
} from "@/lib/drafts/revisions";
import { draftToSaveSchema, saveDraft as save } from "@/lib/drafts/save-draft";
import {
  deleteJourney as deleteKept,
  journeyChoiceSchema,
  listJourneys as listKept,
  openJourney as openKept,
} from "@/lib/live-data/calls/journeys";
import { previewRows as preview, previewSchema } from "@/lib/live-data/rules/preview-rows";
import { rulesToTrySchema, tryRules as tryThem } from "@/lib/live-data/rules/try-rules";
import { type Result, success } from "@/lib/result";
import { strictAction } from "@/lib/server-action";
import { createTable as makeTable, tableToCreateSchema } from "@/lib/sources/create-table";
import { type SourceItem, sourceItems } from "@/lib/sources/list-sources";

const chosenFlow = z.object({ flowId: z.string() });
/** The builder sends nothing that does not fit; when it comes all the same, something between is broken. */
const unfit = { reason: "unavailable" } as const;

export const saveDraft = strictAction(draftToSaveSchema, save, unfit);
export const renameFlow = strictAction(flowToRenameSchema, rename, unfit);
export const loadDraft = strictAction(chosenFlow, (scope, { flowId }) => openDraft(scope, flowId), unfit);
export const listRevisions = strictAction(chosenFlow, (scope, { flowId }) => list(scope, flowId), unfit);
export const createRevision = strictAction(revisionToKeepSchema, keep, unfit);
export const loadRevision = strictAction(revisionChoiceSchema, load, unfit);
/** Makes a revision the draft and answers it; what the draft said before is kept as a revision. */
export const restoreRevision = strictAction(revisionChoiceSchema, restore, unfit);

export const listSources = strictAction(
  z.null(),
  async (scope): Promise<Result<readonly SourceItem[], never>> => success(await sourceItems(scope)),
  unfit,
);
/** The rows that rules would find now. */
export const previewRows = strictAction(
  previewSchema,
  (scope, wanted) => preview(scope, wanted, new Date()),
  unfit,
);
export const createTable = strictAction(
  tableToCreateSchema,
  (scope, table) => makeTable(scope, table, new Date()),
  unfit,
);
/** Carries the rules out as they stand in the builder; nothing is written or reserved. */
export const tryRules = strictAction(
  rulesToTrySchema,
  (scope, trial) => tryThem(scope, trial, new Date()),
  unfit,
);

export const listJourneys = strictAction(chosenFlow, (scope, { flowId }) => listKept(scope, flowId), unfit);
export const openJourney = strictAction(journeyChoiceSchema, openKept, unfit);
export const deleteJourney = strictAction(journeyChoiceSchema, deleteKept, unfit);
