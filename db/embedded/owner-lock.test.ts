import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "../test-server";
import { FolderInUseError } from "./failures";
import { takeOwnership } from "./owner-lock";
import { startProgram, type TestProgram } from "./test-program";

// Disks and processors may be shared with much else.
vi.setConfig({ testTimeout: 180_000 });

describe.each([
  ["a folder", ""],
  ["a folder whose path is longer than a socket address may be", path.join("a".repeat(80), "b".repeat(80))],
])("the lock on %s", (_, below) => {
  let root: string;
  let folder: string;
  let programs: TestProgram[];

  beforeEach(() => {
    root = temporaryFolder();
    folder = path.join(root, below);
    mkdirSync(folder, { recursive: true });
    programs = [];
  });
  afterEach(async () => {
    await Promise.all(programs.map((program) => program.kill9()));
    rmSync(root, { recursive: true });
  });

  function start(): TestProgram {
    const program = startProgram("test-owner.ts", [folder]);
    programs.push(program);
    return program;
  }

  it("refuses a second process with the number of the first, and lets it in once the first was killed", async () => {
    const first = start();
    expect(await first.nextLine()).toBe("owned");
    const refusal = await takeOwnership(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FolderInUseError);
    expect(refusal).toMatchObject({ pid: first.pid });

    await first.kill9();
    expect(statSync(path.join(folder, "owner.sock")).isSocket()).toBe(true);
    const second = start();
    expect(await second.nextLine()).toBe("owned");
    expect(await start().nextLine()).toBe(`refused: ${folder} is in use by process ${second.pid}`);
  });

  it("gives way after a release and leaves nothing behind", async () => {
    const ownership = await takeOwnership(folder);
    await ownership.release();
    expect(existsSync(path.join(folder, "owner.sock"))).toBe(false);
    const again = await takeOwnership(folder);
    await again.release();
  });

  it("gives a folder that a killed process left to at most one of six that come at once", async () => {
    const killed = start();
    expect(await killed.nextLine()).toBe("owned");
    await killed.kill9();
    const racers = Array.from({ length: 6 }, start);
    const answers = await Promise.all(racers.map((racer) => racer.nextLine()));
    expect(answers.filter((answer) => answer === "owned")).toHaveLength(1);
    expect(answers.filter((answer) => answer?.startsWith("refused"))).toHaveLength(5);
  });
});

describe("the lock", () => {
  it("refuses a folder whose owner does not answer", async () => {
    const folder = temporaryFolder();
    // A process that was stopped: its socket takes the call and nobody picks up.
    const silent = net.createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(path.join(folder, "owner.sock"), resolve));
    const refusal = await takeOwnership(folder).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "FolderInUseError", pid: undefined });
    silent.close();
    rmSync(folder, { recursive: true });
  });
});
