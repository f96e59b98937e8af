// The text with today's URNs, as a file of the same name and to be copied.

import { copyButton } from "../../copying.ts";
import { h, on, paragraph } from "../../dom.ts";
import { save } from "../../saving.ts";
import { filled } from "../../texts/words.ts";
import type { Checked } from "./checked.ts";
import type { Shown } from "./shown.ts";
import type { Source } from "./source.ts";
import { encoded } from "./source.ts";
import { countsIn } from "./summary.ts";

export function mendedShown({ mended, faults }: Checked, source: Source, within: Shown): readonly HTMLElement[] {
  if (!mended) return [];
  const { now, tell } = within;
  const name = source.file ?? nameFor(source.text, now.textName);
  const rest = countsIn(
    faults.filter(({ code, severity }) => code !== "PACKAGE_RENAMED" && severity !== "notice"),
    now,
  );
  const download = h(
    "button",
    { class: "ds-button page-screen", type: "button", "data-size": "sm" },
    filled(now.download, name),
  );
  on(download, { click: () => save(name, new Blob([encoded(mended.text, source.encoding)])) });
  return [
    h(
      "section",
      { class: "page-mended", "aria-labelledby": "policy-rettet" },
      h("h2", { class: "ds-heading", "data-size": "sm", id: "policy-rettet" }, now.mended),
      paragraph(
        mended.places === 1 ? now.mendedOnce : filled(now.mendedHow, mended.places),
        rest !== "" && ` ${filled(now.notMended, rest)}`,
      ),
      h(
        "p",
        { class: "page-actions" },
        download,
        copyButton({ label: now.copyText, text: () => mended.text, variant: "secondary" }, now, tell),
      ),
    ),
  ];
}

/** What was pasted has no name of its own. */
function nameFor(text: string, plain: string): string {
  const start = text.trimStart();
  return start.startsWith("<") ? "policy.xml" : /^[[{]/.test(start) ? "system.json" : plain;
}
