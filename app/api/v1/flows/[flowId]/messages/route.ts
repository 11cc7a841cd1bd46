import { apiSend, toSendSchema } from "@/lib/access/api/send";
import { jsonRoute } from "@/lib/access/api-route";
import { currentRoom } from "@/lib/accounts/current-room";

/** Body: `{ to, body, buttonText, header?, headerMedia?, footer?, screen?, data?, token?, isDraft?, account?, from? }`. */
export const POST = jsonRoute(toSendSchema, ({ scope, flowId }, wanted) =>
  apiSend(currentRoom(), scope, { flowId, ...wanted }),
);
