import { apiAccounts } from "@/lib/access/api/list";
import { apiRoute } from "@/lib/access/api-route";
import { success } from "@/lib/result";

export const GET = apiRoute(async ({ scope }) => success({ accounts: await apiAccounts(scope) }));
