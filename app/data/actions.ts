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
import {
  giveBack,
  listReservations as list,
  reservationSchema,
  reservedRowSchema,
} from "@/lib/sources/holds/list-reservations";
import { currentSourcesRoom } from "@/lib/sources/outside/current-room";
import { sampleToTakeSchema, takeSample as take } from "@/lib/sources/outside/sample";
import { outsideToSaveSchema, saveOutside as save } from "@/lib/sources/outside/save-source";
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
export const listReservations = serverAction(reservedRowSchema, (scope, row) => list(scope, row, new Date()));
export const giveBackReservation = serverAction(reservationSchema, giveBack);
/** Asks a source as it is being set up; stores nothing. */
export const takeSample = serverAction(sampleToTakeSchema, (scope, wanted) =>
  take(currentSourcesRoom(), scope, wanted, new Date()),
);
export const saveOutside = serverAction(outsideToSaveSchema, (scope, wanted) =>
  save(currentSourcesRoom(), scope, wanted, new Date()),
);
