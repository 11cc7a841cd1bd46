import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { deleteUnusedFiles } from "@/db/message-files";
import { listResponses } from "@/db/responses";
import { sandboxMedia } from "@/db/schema/sandbox-media";
import { addPerson, testDatabases } from "@/db/test-databases";
import { valueIn } from "@/lib/drafts/test-flow";
import { noticeOf } from "@/lib/notifying/notice";
import { fetchWaiting } from "@/lib/responses/files/fetch-waiting";
import { openFile } from "@/lib/responses/files/open-file";
import { openResponse } from "@/lib/responses/open-response";
import { setFault } from "@/lib/sandbox/faults/faults";
import { keepAnswerFile } from "@/lib/sandbox/phone/phone-files";
import { completeFlow } from "@/lib/sandbox/phone/say";
import { shownPicture } from "@/lib/sandbox/phone/shown-picture";
import { startTestSandbox, type TestSandbox } from "@/lib/sandbox/test-sandbox";
import { createList } from "../lists/create-list";
import { arrived, phones, sendAll } from "../lists/test-lists";
import { sendOneMessage } from "../send-one";
import { createTemplate, templateSchema } from "../templates/create-template";
import { listFlowTemplates } from "../templates/list-templates";
import { queueTemplateList, sendTemplate, templateSendSchema } from "../templates/send-template";
import { message, type Sender, senderIn, testPhone } from "../test-sending";
import { keepFile } from "./keep-file";

const bytes = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
const png = bytes("\x89PNG\r\n\x1a\n and the rest");
const pdf = bytes("%PDF-1.7 and the rest");
const dayMs = 24 * 60 * 60 * 1000;

describe.each(testDatabases)("a file in the header, or in an answer, on $name", ({ open }) => {
  let opened: OpenDatabase;
  let house: TestSandbox;
  let sender: Sender;
  beforeAll(async () => {
    opened = await open();
    house = await startTestSandbox(opened);
    sender = await senderIn(opened, house);
  });
  afterAll(async () => {
    await house.close();
    await opened.close();
  });

  const keep = (kind: "image" | "document", name: string, content: Uint8Array, scope = sender.scope) =>
    keepFile(scope, { kind, name, type: "", content, now: sender.room.now() });
  const picture = async () => valueIn(await keep("image", "a.png", png)).fileId;
  const send = (media: NonNullable<typeof message.media>) =>
    sendOneMessage(sender.room, sender.scope, sender.wantedSend({ message: { ...message, media } }));
  const uploads = async () => {
    const mine = eq(sandboxMedia.workspaceId, sender.scope.workspaceId);
    return opened.db.select({ id: sandboxMedia.id, name: sandboxMedia.name }).from(sandboxMedia).where(mine);
  };
  const lastHeader = async () => {
    const { content } = (await sender.chat()).at(-1) ?? {};
    return content && "header" in content ? content.header : undefined;
  };

  it("is told by its bytes, and refused when WhatsApp would not take it", async () => {
    const large = new Uint8Array(5 * 1024 * 1024 + 1);
    large.set(png);
    expect(await keep("image", "a.png", large)).toMatchObject({ failure: { reason: "file-large" } });
    expect(await keep("image", "a.png", bytes("<svg>"))).toMatchObject({ failure: { reason: "file-type" } });
    expect(await keep("image", "a.png", pdf)).toMatchObject({ failure: { reason: "file-type" } });
    expect(await keep("document", "a.exe", bytes("MZ"))).toMatchObject({ failure: { reason: "file-type" } });
    expect(await keep("image", "a.png", bytes(""))).toMatchObject({ failure: { reason: "file-empty" } });
    expect(await keep("document", "a.docx", bytes("PK.."))).toMatchObject({ ok: true });
  });

  it("is uploaded once, shown on the phone, and uploaded again before WhatsApp forgets it", async () => {
    const fileId = await picture();
    const media = { type: "image" as const, from: { fileId } };
    const before = (await uploads()).length;
    for (const _ of [1, 2]) valueIn(await send(media));
    const [upload, ...others] = (await uploads()).slice(before);
    expect(others).toEqual([]);
    expect(await lastHeader()).toEqual({ type: "image", mediaId: upload?.id });
    expect(await shownPicture(sender.area, upload?.id ?? "")).toMatchObject({ mimeType: "image/png" });
    house.pass(29 * dayMs);
    expect(valueIn(await send(media))).toMatchObject({ outcome: "sent" });
    expect((await uploads()).length).toBe(before + 2);
  });

  it("shows a document by its name, and what lies elsewhere by its link or its id at WhatsApp", async () => {
    const { fileId } = valueIn(await keep("document", "Menu.pdf", pdf));
    valueIn(await send({ type: "document", from: { fileId } }));
    expect(await lastHeader()).toMatchObject({ type: "document", fileName: "Menu.pdf" });
    const link = "https://example.com/a.png";
    valueIn(await send({ type: "image", from: { link } }));
    expect(await lastHeader()).toEqual({ type: "image", link });
    const unknown = valueIn(await send({ type: "image", from: { id: "7000000000000000" } }));
    expect(unknown).toMatchObject({ outcome: "failed" });
  });

  it("of another workspace, of another kind, or deleted sends nothing", async () => {
    const before = (await sender.chat()).length;
    const other = valueIn(await keep("image", "a.png", png, await addPerson(opened, "Eve")));
    const { fileId } = valueIn(await keep("document", "Menu.pdf", pdf));
    const unused = await picture();
    await deleteUnusedFiles(opened.db, new Date(sender.room.now().getTime() + 1), 100);
    for (const id of [other.fileId, fileId, unused]) {
      const refused = { failure: { reason: "header-refused", happened: expect.stringMatching(/no longer/) } };
      expect(await send({ type: "image", from: { fileId: id } })).toMatchObject(refused);
    }
    await setFault(sender.area, { kind: "server-error", call: "media.upload", times: 1 });
    const from = { fileId: await picture() };
    expect(await send({ type: "image", from })).toMatchObject({ failure: { reason: "header-refused" } });
    expect(await sender.chat()).toHaveLength(before);
  });

  it("goes to a whole list by one upload, and by a new one when the list rested for a month", async () => {
    const before = (await uploads()).length;
    const media = { type: "image" as const, from: { fileId: await picture() } };
    const people = phones(5).join("\n");
    const list = { ...sender.from, name: "Spring", people, message: { ...message, media } };
    valueIn(await createList(sender.room, sender.scope, list));
    house.pass(31 * dayMs);
    await sendAll(sender, house.pass);
    expect((await uploads()).length).toBe(before + 2);
    const reached = await arrived(sender);
    expect(phones(5).map((phone) => reached.get(phone))).toEqual([1, 1, 1, 1, 1]);
  });

  it("of a template is reviewed by a sample and given with each message", async () => {
    const fileId = await picture();
    const { flowId, accountId } = sender.from;
    const wanted = templateSchema.parse({
      ...{ flowId, accountId, name: "with_picture", language: "en_US", category: "UTILITY" },
      ...{ body: "Hi", buttonText: "Open", opensWith: { by: "navigate", screen: "WELCOME" } },
      sample: { type: "image", fileId },
    });
    valueIn(await createTemplate(sender.room, sender.scope, wanted));
    await sender.hear();
    const [template] = await listFlowTemplates(sender.scope, flowId);
    expect(template).toMatchObject({ status: "APPROVED", parts: { headerKind: "image" } });
    const filled = { ...sender.from, templateId: template?.id, to: testPhone };
    const without = templateSendSchema.parse(filled);
    expect(await sendTemplate(sender.room, sender.scope, without)).toMatchObject({
      failure: { reason: "media-missing" },
    });
    const media = { type: "image" as const, from: { fileId } };
    valueIn(await sendTemplate(sender.room, sender.scope, { ...without, media }));
    expect(await lastHeader()).toMatchObject({ type: "image", mediaId: expect.any(String) });
    const list = { ...without, media, name: "All", people: phones(2).join("\n") };
    expect(await queueTemplateList(sender.room, sender.scope, list)).toMatchObject({ ok: true });
    const document = valueIn(await keep("document", "a.docx", bytes("PK..")));
    const sample = { type: "document" as const, fileId: document.fileId };
    expect(await createTemplate(sender.room, sender.scope, { ...wanted, name: "b", sample })).toMatchObject({
      failure: { reason: "sample-type" },
    });
  });

  it("that comes back with an answer is fetched soon, and opens after WhatsApp has forgotten it", async () => {
    const { sendId } = valueIn(await sendOneMessage(sender.room, sender.scope, sender.wantedSend()));
    const messageId = (await sender.send(sendId)).wamid ?? "";
    const files = [];
    for (const name of ["a.png", "b.png"]) {
      const file = { name, mimeType: "image/png", content: png };
      files.push(valueIn(await keepAnswerFile(sender.area, messageId, file)));
    }
    valueIn(await completeFlow(sender.area, { messageId, payload: { name: "Ana", photos: files } }));
    await sender.hear();
    const [response] = await listResponses(sender.scope, sender.flowId, { countMax: 1 });
    const asked = { flowId: sender.flowId, responseId: response?.id ?? "" };
    const opened = valueIn(await openResponse(sender.scope, asked));
    expect(opened.row.cells.photos).toMatchObject({ files: [{ place: 0 }, { name: "b.png", place: 1 }] });
    const file = (place: number, scope = sender.scope) => openFile(sender.room, scope, { ...asked, place });

    const delivery = { responseId: asked.responseId, createdAt: sender.room.now() };
    const told = JSON.parse((await noticeOf(sender.scope, delivery, asked)) ?? "");
    const path = `/api/v1/flows/${asked.flowId}/responses/${asked.responseId}/files/1`;
    expect(told.data.files[1]).toEqual({ key: "photos", name: "b.png", mimeType: "image/png", path });

    await setFault(sender.area, { kind: "server-error", call: "media.read", times: 4 });
    await fetchWaiting(sender.scope.db, sender.room);
    expect(valueIn(await file(1)).content).toEqual(Buffer.from(png));
    house.pass(3 * dayMs);
    await fetchWaiting(sender.scope.db, sender.room);
    house.pass(30 * dayMs);
    expect(valueIn(await file(0))).toMatchObject({ name: "a.png" });
    expect(await file(2)).toMatchObject({ failure: { reason: "not-found" } });
    const stranger = await addPerson(sender.scope, "Eve");
    expect(await file(0, stranger)).toMatchObject({ failure: { reason: "not-found" } });
  });

  it("that WhatsApp has forgotten before it was fetched is told as gone, and asked for no more", async () => {
    const { sendId } = valueIn(await sendOneMessage(sender.room, sender.scope, sender.wantedSend()));
    const messageId = (await sender.send(sendId)).wamid ?? "";
    const photo = { file_name: "a.png", mime_type: "image/png", id: "7000000000000001" };
    valueIn(await completeFlow(sender.area, { messageId, payload: { photo: [photo] } }));
    await sender.hear();
    expect(await fetchWaiting(sender.scope.db, sender.room)).toBeUndefined();
    const [response] = await listResponses(sender.scope, sender.flowId, { countMax: 1 });
    const asked = { flowId: sender.flowId, responseId: response?.id ?? "", place: 0 };
    expect(await openFile(sender.room, sender.scope, asked)).toMatchObject({ failure: { reason: "gone" } });
  });
});
