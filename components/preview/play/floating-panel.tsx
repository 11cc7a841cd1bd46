import { type ReactNode, useEffect, useRef } from "react";

type FloatingPanelProps = { readonly title: string; readonly children: ReactNode };

/** A card of the app over the lower part of the phone; it must not be taken for the phone itself. */
export function FloatingPanel({ title, children }: FloatingPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={title}
      className="absolute inset-x-5 bottom-8 z-20 flex flex-col gap-3 rounded-dialog border border-line bg-raised p-4 text-body text-ink shadow-float"
    >
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  );
}
