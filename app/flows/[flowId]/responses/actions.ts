"use server";

import { deleteResponses as remove, responsesToDeleteSchema } from "@/lib/responses/delete-responses";
import { serverAction } from "@/lib/server-action";

export const deleteResponses = serverAction(responsesToDeleteSchema, remove);
