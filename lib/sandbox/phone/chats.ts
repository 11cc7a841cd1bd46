import {
  type ChatKey,
  listSandboxChats,
  listSandboxMessages,
  markSandboxRead,
  type SandboxMessage,
  type SandboxPerson,
} from "@/db/sandbox-messages";
import { listSandboxNumbers } from "@/db/sandbox-numbers";
import type { SandboxScope } from "@/db/sandbox-scope";
import { type Area, inAreaTransaction } from "../sandbox";
import { announceStatus } from "../webhooks/announce-status";
import type { ChatContent } from "./chat-content";
import { personWith } from "./people";

export type Chat = ChatKey & {
  readonly personName: string;
  /** Of the business: "+1 555-014-7023". */
  readonly displayNumber: string;
  readonly businessName: string;
  readonly last: ChatMessage;
  readonly unread: number;
};

export type ChatMessage = {
  readonly id: string;
  readonly sender: "business" | "person";
  /** ISO 8601. */
  readonly at: string;
  readonly status: SandboxMessage["status"];
  readonly content: ChatContent;
  readonly replyTo: string | undefined;
  /** Of the Flow that its button opens; undefined when it opens none. */
  readonly flowId: string | undefined;
  /** Whether the endpoint has ended the button. */
  readonly isClosed: boolean;
  /** For `before` of the page above. */
  readonly position: number;
};

export type ChatPage = {
  readonly person: Pick<SandboxPerson, "waId" | "name" | "platform">;
  /** Oldest first. */
  readonly messages: readonly ChatMessage[];
  readonly hasMore: boolean;
};

const chatsMax = 200;
const messagesMax = 50;

/** The chats of all simulated phones of a workspace, the latest first. */
export async function listChats(scope: SandboxScope): Promise<readonly Chat[]> {
  const [rows, numbers] = [await listSandboxChats(scope, chatsMax), await listSandboxNumbers(scope)];
  return rows.flatMap(({ numberId, waId, person, last, unread }) => {
    const number = numbers.find(({ id }) => id === numberId);
    if (!number) return [];
    const { displayNumber, verifiedName: businessName } = number;
    return [
      {
        numberId,
        waId,
        personName: person.name,
        displayNumber,
        businessName,
        last: chatMessage(last),
        unread,
      },
    ];
  });
}

/** The latest messages of a chat, or those before a position. Makes the person when nobody wrote yet. */
export async function readChat(
  scope: SandboxScope,
  { before, ...key }: ChatKey & { readonly before?: number },
): Promise<ChatPage> {
  const { waId, name, platform } = await personWith(scope, key.waId);
  const rows = await listSandboxMessages(scope, {
    ...key,
    ...(before === undefined ? {} : { before }),
    countMax: messagesMax + 1,
  });
  const messages = rows.slice(-messagesMax).map(chatMessage);
  return { person: { waId, name, platform }, messages, hasMore: rows.length > messagesMax };
}

/** The person looks at the chat: every message of the business that came is told to be read. */
export async function markRead(area: Area, key: ChatKey): Promise<void> {
  await inAreaTransaction(area, async (inside) => {
    const person = await personWith(inside, key.waId);
    for (const message of await markSandboxRead(inside, key)) {
      await announceStatus(inside, { message, person, status: "read" });
    }
  });
  area.wake();
}

export function chatMessage(row: SandboxMessage): ChatMessage {
  return {
    id: row.id,
    sender: row.sender,
    at: row.at.toISOString(),
    status: row.status,
    // Written by this room alone, in this form.
    content: row.content as ChatContent,
    replyTo: row.replyTo ?? undefined,
    flowId: row.flowId ?? undefined,
    isClosed: row.closedAt !== null,
    position: row.position,
  };
}
