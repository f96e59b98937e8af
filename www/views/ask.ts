// A question as a sentence, with an address of its own. First one chooses what to ask.

import { ACTIONS } from "../address.ts";
import type { MakeView } from "../app.ts";
import { packagesOf } from "../asking/choices.ts";
import { actionOf } from "../asking/question.ts";
import { sentence, toAsk } from "../asking/sentence.ts";
import { h } from "../dom.ts";
import { ask } from "../texts/ask.ts";
import { words } from "../texts/words.ts";

export const makeAsk: MakeView = (section, app) => {
  const said = words(ask, app.language);
  const heading = h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, said.what);
  const questions = h("ul", { class: "page-plain-list page-questions" });
  const asking = h("div", { class: "page-asking ds-card", "data-color": "accent" });
  const abouts = {
    hold: said.aboutHold,
    delegate: said.aboutDelegate,
    client: said.aboutClient,
    systemUser: said.aboutSystemUser,
    attach: said.aboutAttach,
    act: said.aboutEnterpriseUser,
  };
  section.append(heading, questions, asking);
  let before: string | undefined;
  return {
    show(place) {
      const action = actionOf(place);
      // Another question is another page: the heading is where one goes on.
      if (action !== before) section.dataset["anew"] = "";
      before = action;
      questions.hidden = action !== undefined;
      asking.hidden = action === undefined;
      heading.textContent = action ? said[action] : said.what;
      if (!action) {
        questions.replaceChildren(
          ...ACTIONS.map((it) =>
            h(
              "li",
              {},
              h(
                "a",
                { class: "ds-card", href: app.href(toAsk(it, place)) },
                h("b", {}, said[it]),
                h("span", { class: "page-hint" }, abouts[it]),
              ),
            ),
          ),
        );
        return said.title;
      }
      const shown = sentence(app, place);
      if (shown.parentElement !== asking) asking.append(shown);
      return place.package ? `${said[action]} ${packagesOf(app).labelOf(place.package)}` : said[action];
    },
  };
};
