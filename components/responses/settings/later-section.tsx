import { texts } from "./texts";

/** The places of what is not made yet, and what does until then. */
export function LaterSection() {
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-6">
      {[texts.summary, texts.destinations].map(({ title, text }) => (
        <section key={title} aria-label={title}>
          <h3 className="font-semibold text-secondary">{title}</h3>
          <p className="mt-1 text-secondary">{text}</p>
        </section>
      ))}
    </div>
  );
}
