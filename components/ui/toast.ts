export type ToastTone = "plain" | "good" | "problem";

export type ToastContent = {
  /** One short sentence: what happened. */
  readonly text: string;
  /** A second, quieter sentence: what to do. */
  readonly detail?: string | undefined;
  readonly tone?: ToastTone | undefined;
  /** One thing to do about it, most often "Undo". */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** Replaces a toast that is still there under the same id. */
  readonly id?: string | undefined;
  /** Milliseconds until it leaves; 0 keeps it. With an action it stays longer. */
  readonly timeoutMs?: number | undefined;
  /** Called once when it has gone without its action being taken. */
  readonly onExpire?: (() => void) | undefined;
};

/** What draws the toasts. */
export type ToastPlace = {
  show(toast: ToastContent & { readonly id: string }): void;
  close(id: string): void;
};

type Order = (place: ToastPlace) => void;

let place: ToastPlace | null = null;
/** What was asked for before there was a place. */
let waiting: readonly Order[] = [];
let count = 0;

/** Shows a short message at the lower edge and has it read out. Returns its id for `closeToast`. */
export function showToast(content: ToastContent): string {
  count += 1;
  const id = content.id ?? `toast-${count}`;
  give((now) => now.show({ ...content, id }));
  return id;
}

export function closeToast(id: string): void {
  give((now) => now.close(id));
}

/** The region that draws toasts says that it is there, and gets what has waited for it. Answers how to leave. */
export function takeToasts(next: ToastPlace): () => void {
  place = next;
  const orders = waiting;
  waiting = [];
  for (const order of orders) order(next);
  return () => {
    if (place === next) place = null;
  };
}

function give(order: Order): void {
  if (place) order(place);
  else waiting = [...waiting, order];
}
