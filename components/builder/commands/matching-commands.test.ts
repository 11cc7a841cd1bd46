import { describe, expect, it } from "vitest";
import type { Command } from "./command";
import { matchingCommands } from "./matching-commands";

function command(title: string, keywords?: string): Command {
  return {
    id: title,
    title,
    group: "edit",
    ...(keywords === undefined ? {} : { keywords }),
    isAvailable: () => true,
    run: () => undefined,
  };
}

const commands = [
  command("Move up"),
  command("Undo"),
  command("Show the problems", "issues"),
  command("Copy"),
];

function titles(query: string): readonly string[] {
  return matchingCommands(commands, query).map(({ title }) => title);
}

describe("matchingCommands", () => {
  it("keeps everything in order while nothing is typed", () => {
    expect(matchingCommands(commands, " ")).toBe(commands);
  });

  it("puts titles that start with what is typed first", () => {
    expect(titles("u")).toEqual(["Undo", "Move up"]);
  });

  it("finds by words that are not in the title", () => {
    expect(titles("issue")).toEqual(["Show the problems"]);
  });

  it("needs every word", () => {
    expect(titles("move down")).toEqual([]);
  });
});
