import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimDueAccount, nextSyncDue, scheduleAccounts } from "@/db/account-syncs";
import type { OpenDatabase } from "@/db/current";
import { findFlowLink } from "@/db/flow-links";
import { listLinkStates } from "@/db/link-states";
import { testDatabases } from "@/db/test-databases";
import { publishFlow } from "@/lib/publishing/publish-flow";
import { publisherIn } from "@/lib/publishing/test-publishing";
import { clearFaults, setFault } from "@/lib/sandbox/faults/faults";
import { setFlowStatus } from "@/lib/sandbox/flows/set-flow-status";
import { startTestSandbox, type TestSandbox } from "@/lib/sandbox/test-sandbox";
import { listNotices } from "./notices";
import { syncDue } from "./sync-due";

const minute = 60_000;

describe.each(testDatabases)("looking at accounts in turn on $name", ({ open }) => {
  let opened: OpenDatabase;
  let house: TestSandbox;
  beforeAll(async () => {
    opened = await open();
    house = await startTestSandbox(opened);
  });
  afterAll(async () => {
    await house.close();
    await opened.close();
  });

  it("happens every quarter of an hour, sooner and then ever later after failures, and tells of the account", async () => {
    const publisher = await publisherIn(opened, house);
    const { room, scope, wanted, flowId, accountId, area } = publisher;
    expect(await publishFlow(room, scope, wanted)).toMatchObject({ ok: true });
    const inMinutes = async () => ((await syncDue(opened.db, room))?.getTime() ?? 0) - room.now().getTime();
    expect(await inMinutes()).toBe(15 * minute);

    const link = await findFlowLink(scope, flowId, accountId);
    house.pass(14 * minute);
    await setFlowStatus(area, link?.metaFlowId ?? "", "THROTTLED");
    expect(await inMinutes()).toBe(minute);
    expect(await listLinkStates(scope, [flowId])).toMatchObject([{ status: "published" }]);
    house.pass(minute);
    expect(await inMinutes()).toBe(15 * minute);
    expect(await listLinkStates(scope, [flowId])).toMatchObject([
      { status: "throttled", wasPublished: true, isChanged: false, isChangedAtMeta: false },
    ]);
    expect(await listNotices(scope)).toMatchObject([{ kind: "throttled" }]);

    await setFault(area, { kind: "server-error" });
    for (const pause of [2, 4, 8]) {
      house.pass(15 * minute);
      expect(await inMinutes()).toBe(pause * minute);
    }
    await clearFaults(area);
    await setFault(area, { kind: "token-expired" });
    house.pass(7 * 60 * minute);
    await syncDue(opened.db, room);
    const ofToken = async () =>
      (await listNotices(scope)).filter(({ facts }) => facts.happened?.includes("token"));
    expect(await ofToken()).toMatchObject([{ kind: "account", flowId: null, accountName: "Sandbox" }]);
    await clearFaults(area);
    house.pass(7 * 60 * minute);
    expect(await inMinutes()).toBe(15 * minute);
    expect(await ofToken()).toEqual([]);
  });

  it("is done by one process for each account, and taken over from one that is gone", async () => {
    const { room } = await publisherIn(opened, house);
    house.pass(60 * minute);
    await scheduleAccounts(opened.db, room.now());
    const now = room.now();
    const until = new Date(now.getTime() + 10 * minute);
    const claims = await Promise.all([1, 2, 3, 4].map(() => claimDueAccount(opened.db, { now, until })));
    const taken = claims.flatMap((claim) => (claim ? [claim.accountId] : []));
    expect(taken).toHaveLength(2);
    expect(new Set(taken).size).toBe(2);
    expect(await nextSyncDue(opened.db)).toEqual(until);
    const later = { now: until, until: new Date(until.getTime() + minute) };
    expect(await claimDueAccount(opened.db, later)).toMatchObject({ accountId: expect.any(String) });
  });
});
