import { z } from "zod";
import type { SendContent } from "@/db/schema/send";
import { inTransaction, type Scope } from "@/db/scope";
import { insertSendList } from "@/db/send-lists";
import { ensureLane } from "@/db/send-queue";
import { insertSends, type SendToStore } from "@/db/sends";
import type { AccountsRoom } from "@/lib/accounts/room";
import { failure, type Result, success } from "@/lib/result";
import { contentOf } from "../content-of";
import { mediaFor } from "../files/media-for";
import { type HeaderRefused, headerRefused } from "../files/refused";
import type { SendRefused } from "../refusals";
import { openSender, rowOf, type Sender } from "../send-one";
import { type VersionToSend, versionToSend } from "../version-to-send";
import { type From, fromSchema, messageSchema } from "../wanted-send";
import { columnsIn, fillFor } from "./fill";
import { type ListedPerson, type ListUnreadable, listTextMax, readRecipients } from "./read-recipients";

export const listSchema = fromSchema.extend({
  name: z.string().trim().min(1).max(100),
  /** A CSV file or pasted lines. */
  people: z.string().max(listTextMax),
  message: messageSchema,
});
export type WantedList = z.output<typeof listSchema>;

/** The message takes a value from a column that the list does not have. */
export type ColumnMissing = { readonly reason: "column-missing"; readonly column: string };
/** With these values the message is empty or longer than WhatsApp takes. */
export type PersonUnfit = { readonly reason: "person-unfit"; readonly recipient: string };
export type ListRefused = SendRefused | ListUnreadable | ColumnMissing | PersonUnfit;

/** Puts one message for everybody on a list into the queue. All of them or none. */
export async function createList(
  room: AccountsRoom,
  scope: Scope,
  wanted: WantedList,
): Promise<Result<{ readonly listId: string }, ListRefused>> {
  const open = await openSender(room, scope, wanted);
  if (!open.ok) return open;
  const version = await versionToSend(scope, open.value.account, {
    flowId: wanted.flowId,
    mode: "published",
    now: room.now,
  });
  if (!version.ok) return version;
  const content = contentOf(version.value, wanted.message);
  if (!content.ok) return content;
  return queueList(room, scope, {
    from: wanted,
    name: wanted.name,
    text: wanted.people,
    sender: open.value,
    version: version.value,
    content: content.value,
  });
}

export type ListToQueue = {
  readonly from: From;
  readonly name: string;
  readonly text: string;
  readonly sender: Sender;
  readonly version: Pick<VersionToSend, "mode" | "revisionId">;
  readonly content: SendContent;
};

export async function queueList(
  room: AccountsRoom,
  scope: Scope,
  list: ListToQueue,
): Promise<
  Result<{ readonly listId: string }, ListUnreadable | ColumnMissing | PersonUnfit | HeaderRefused>
> {
  const read = readRecipients(list.text, list.sender.country);
  if (!read.ok) return read;
  const { people, columns } = read.value;
  if (people.length === 0) return failure({ reason: "list-empty" });
  const missing = columnsIn(list.content).find((name) => !columns.includes(name));
  if (missing !== undefined) return failure({ reason: "column-missing", column: missing });
  const now = room.now();
  const rows = people.map((person) => rowFor(room, scope, { list, person, now }));
  const unfit = people.find((_, at) => rows[at] === undefined);
  if (unfit) return failure({ reason: "person-unfit", recipient: unfit.recipient });
  const { flowId, accountId, phoneNumberId } = list.from;
  // Uploaded now, so that a file WhatsApp does not take is told before anything waits.
  const { graph } = list.sender.account;
  const media = await mediaFor(graph, scope, { ...list.from, content: list.content, now });
  if (!media.ok) return failure(headerRefused(media.failure));
  return inTransaction(scope, async (inside) => {
    const { name } = list;
    const listId = await insertSendList(inside, {
      ...{ flowId, accountId, name },
      total: people.length,
      createdAt: now,
    });
    await ensureLane(inside.db, { accountId, phoneNumberId });
    const sends = rows.flatMap((row) => (row ? [{ ...row, listId }] : []));
    await insertSends(inside, sends);
    return success({ listId });
  });
}

function rowFor(
  room: AccountsRoom,
  scope: Scope,
  { list, person, now }: { readonly list: ListToQueue; readonly person: ListedPerson; readonly now: Date },
): SendToStore | undefined {
  const content = fillFor(list.content, person.values);
  if (!content) return undefined;
  return rowOf(room, scope, {
    from: list.from,
    version: list.version,
    content,
    recipient: person.recipient,
    ownToken: "",
    listId: null,
    recipientName: person.name,
    now,
  });
}
