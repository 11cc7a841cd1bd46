import { apiPublish, toPublishSchema } from "@/lib/access/api/publish";
import { jsonRoute } from "@/lib/access/api-route";
import { currentRoom } from "@/lib/accounts/current-room";

/** Body: `{ account?, note?, category?, endpointUri? }`. */
export const POST = jsonRoute(toPublishSchema, ({ scope, flowId }, wanted) =>
  apiPublish(currentRoom(), scope, { flowId, ...wanted }),
);
