import type { Tray, TrayItem } from "@/lib/responses/tray";
import type { Result } from "@/lib/result";

export type { Tray, TrayItem };

type Answer<Value> = Promise<Result<Value, { readonly reason: string }>>;

/** What the tray needs from the server. */
export type TrayPorts = {
  readTray(page: { readonly before?: number }): Answer<Tray>;
  assign(choice: { readonly responseId: string; readonly flowId: string }): Answer<unknown>;
  unassign(choice: { readonly responseId: string }): Answer<unknown>;
  dismiss(choice: { readonly responseId: string; readonly isDismissed: boolean }): Answer<unknown>;
};
