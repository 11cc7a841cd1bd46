import { afterAll, beforeAll } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { testDatabases } from "@/db/test-databases";
import { invariant } from "@/lib/invariant";
import { type Connected, startTestSandbox, type TestSandbox } from "./test-sandbox";

/** A sandbox on the embedded database for all tests of a file; each test connects a workspace of its own. */
export function testHouse(): {
  readonly house: () => TestSandbox;
  readonly connect: () => Promise<Connected>;
} {
  let opened: OpenDatabase | undefined;
  let started: TestSandbox | undefined;
  const house = () => {
    invariant(started, "the sandbox is started before the first test");
    return started;
  };
  beforeAll(async () => {
    const [embedded] = testDatabases;
    invariant(embedded, "there is an embedded database");
    opened = await embedded.open();
    started = await startTestSandbox(opened);
  });
  afterAll(async () => {
    await started?.close();
    await opened?.close();
  });
  return { house, connect: () => house().connect() };
}
