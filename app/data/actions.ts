"use server";

import { serverAction } from "@/lib/server-action";
import {
  chosenSourceSchema,
  deleteSource as remove,
  renameSource as rename,
  restoreSource as restore,
  sourceToRenameSchema,
} from "@/lib/sources/change-source";
import { createTable as create, tableToCreateSchema } from "@/lib/sources/create-table";
import { tableChangesSchema } from "@/lib/sources/tables/change";
import { changeTable as change } from "@/lib/sources/tables/change-table";

export const createTable = serverAction(tableToCreateSchema, (scope, table) =>
  create(scope, table, new Date()),
);
export const changeTable = serverAction(tableChangesSchema, (scope, changes) =>
  change(scope, changes, new Date()),
);
export const renameSource = serverAction(sourceToRenameSchema, (scope, source) =>
  rename(scope, source, new Date()),
);
export const deleteSource = serverAction(chosenSourceSchema, (scope, source) =>
  remove(scope, source, new Date()),
);
export const restoreSource = serverAction(chosenSourceSchema, restore);
