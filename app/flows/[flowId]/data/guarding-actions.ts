"use server";

import { guardsToSetSchema, setGuards as set } from "@/lib/live-data/guarding/guard-settings";
import { serverAction } from "@/lib/server-action";

export const setGuards = serverAction(guardsToSetSchema, (scope, wish) => set(scope, wish, new Date()));
