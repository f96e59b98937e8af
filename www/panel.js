// The panel where one picks a question, fills it in and reads the verdict.

import { renderVerdict } from "tilgangspakker";

const element = (id) => document.getElementById(id);
const ANSWERS = { Permit: "Får pakken", Indeterminate: "Ikke avgjort", Deny: "Får ikke pakken" };
const COLOURS = { Permit: "success", Indeterminate: "warning", Deny: "neutral" };

/** Fills the fields from the catalogue, and answers when the form is sent. */
export function startPanel(catalogue) {
  const form = element("spor-skjema");
  fill(catalogue);
  const showFields = () => {
    const action = form.elements.action.value;
    for (const part of form.querySelectorAll("[data-for]")) {
      part.hidden = !part.dataset.for.split(" ").includes(action);
    }
    element("svar").replaceChildren();
  };
  form.addEventListener("change", (event) => {
    if (event.target.name === "action") showFields();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(catalogue, new FormData(form));
  });
  showFields();
}

function fill(catalogue) {
  for (const node of everyNode(catalogue.tree())) {
    const label = node.kind === "package" ? node.name.value : `${node.name.value} (hele området)`;
    element("felt-pakke").append(new Option(label, node.urn ?? node.name.value));
    if (node.kind === "package") {
      element("felt-pakker").append(choice("holds", node.urn, node.name.value));
      element("felt-brukers-pakker").append(choice("userHolds", node.urn, node.name.value));
    }
  }
  for (const role of catalogue.roles()) {
    const label = `${role.code} – ${role.name.value}`;
    element("felt-rolle").append(new Option(label, role.code));
    element("felt-roller").append(choice("roles", role.code, label));
  }
}

function* everyNode(nodes) {
  for (const node of nodes) {
    yield node;
    yield* everyNode(node.children);
  }
}

/** A checkbox with its label. */
function choice(name, value, label) {
  const input = Object.assign(document.createElement("input"), {
    type: "checkbox", className: "ds-input", name, value, id: `${name}-${value}`,
  });
  const text = Object.assign(document.createElement("label"), {
    className: "ds-label", htmlFor: input.id, textContent: label,
  });
  const field = Object.assign(document.createElement("div"), { className: "ds-field" });
  field.append(input, text);
  return field;
}

function question(data) {
  const action = data.get("action");
  switch (action) {
    case "hold":
      return { action, package: data.get("package"), role: data.get("role") };
    case "delegate":
      return {
        action,
        package: data.get("package"),
        roles: data.getAll("roles"),
        holds: data.getAll("holds"),
        recipient: data.get("recipient"),
      };
    case "attach":
      return { action, package: data.get("package") };
    default:
      return {
        action,
        supplier: data.get("supplier"),
        user: { organisation: data.get("organisation"), holds: data.getAll("userHolds") },
        onBehalfOf: data.get("onBehalfOf"),
        customers: data.get("customers").split("\n").filter((line) => line.trim() !== ""),
      };
  }
}

function answer(catalogue, data) {
  const asked = question(data);
  const place = element("svar");
  markWrong(null);
  try {
    if (asked.action === "hold" && asked.role === "") {
      place.replaceChildren(...everyRole(catalogue, asked.package));
    } else {
      place.innerHTML = verdictOn(catalogue, asked);
    }
  } catch (error) {
    const wrong = error.code === "INVALID_ORGANISATION_NUMBER" ? wrongNumber(catalogue, asked) : null;
    place.replaceChildren(refusal(error, wrong));
    markWrong(wrong);
  }
}

function verdictOn(catalogue, asked) {
  return renderVerdict(catalogue, asked, { language: "nb", headingLevel: 3 });
}

/** Who gets it: the hold question of every role, by decision; and why, where it is not decided. */
function everyRole(catalogue, reference) {
  const hold = (role) => ({ action: "hold", package: reference, role: role.code });
  return Object.keys(ANSWERS).flatMap((decision) => {
    const these = catalogue.roles().filter((role) => catalogue.check(hold(role)).decision === decision);
    if (these.length === 0) return [];
    const names = these.map((role) => `${role.name.value} (${role.code})`).join(", ");
    const box = message(COLOURS[decision], `${names}.`, `${ANSWERS[decision]}: ${these.length} av ${catalogue.roles().length} roller`);
    if (decision !== "Indeterminate") return [box];
    const why = document.createElement("div");
    why.innerHTML = these.map((role) => verdictOn(catalogue, hold(role))).join("");
    return [box, why];
  });
}

/** The field of the number that is none: the one that is refused when all others are right. */
function wrongNumber(catalogue, asked) {
  const right = "974760673";
  const rest = { ...asked, supplier: right, user: { organisation: right, holds: [] }, onBehalfOf: right, customers: [] };
  const alone = {
    "felt-leverandor": { supplier: asked.supplier },
    "felt-bruker": { user: { organisation: asked.user.organisation, holds: [] } },
    "felt-virksomhet": { onBehalfOf: asked.onBehalfOf },
    "felt-kunder": { customers: asked.customers },
  };
  for (const [id, part] of Object.entries(alone)) {
    try {
      catalogue.check({ ...rest, ...part });
    } catch {
      return element(id);
    }
  }
  return null;
}

/** Marks the field that is to be mended, and goes there. */
function markWrong(wrong) {
  for (const field of element("spor-skjema").querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  wrong?.setAttribute("aria-invalid", "true");
  wrong?.focus();
}

/** Misuse: a mistyped number, most often. */
function refusal(error, wrong) {
  return message("danger", error.message, wrong ? wrong.labels[0].textContent : undefined);
}

function message(color, text, title) {
  const box = Object.assign(document.createElement("div"), { className: "ds-alert" });
  box.dataset.color = color;
  box.dataset.size = "sm";
  if (title) {
    const heading = Object.assign(document.createElement("h3"), { className: "ds-heading", textContent: title });
    heading.dataset.size = "2xs";
    box.append(heading);
  }
  box.append(Object.assign(document.createElement("p"), { className: "ds-paragraph", textContent: text }));
  return box;
}
