// The panel where one picks a question, fills it in and reads the verdict.

import { renderVerdict } from "tilgangspakker";

const element = (id) => document.getElementById(id);
const ANSWERS = { Permit: "Får pakken", Indeterminate: "Ikke avgjort", Deny: "Får ikke pakken" };

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
  try {
    if (asked.action === "hold" && asked.role === "") {
      place.replaceChildren(...everyRole(catalogue, asked.package));
    } else {
      place.innerHTML = renderVerdict(catalogue, asked, { language: "nb", headingLevel: 3 });
    }
  } catch (error) {
    place.replaceChildren(refusal(error));
  }
}

/** Who gets it: the hold question of every role, by decision. */
function everyRole(catalogue, reference) {
  const decided = { Permit: [], Indeterminate: [], Deny: [] };
  for (const role of catalogue.roles()) {
    const { decision } = catalogue.check({ action: "hold", package: reference, role: role.code });
    decided[decision].push(`${role.name.value} (${role.code})`);
  }
  return Object.entries(decided).filter(([, roles]) => roles.length > 0).map(([decision, roles]) => {
    const heading = Object.assign(document.createElement("h3"), {
      className: "ds-heading", textContent: `${ANSWERS[decision]}: ${roles.length} av ${catalogue.roles().length} roller`,
    });
    heading.dataset.size = "2xs";
    const text = Object.assign(document.createElement("p"), {
      className: "ds-paragraph", textContent: `${roles.join(", ")}.`,
    });
    const box = Object.assign(document.createElement("div"), { className: "ds-alert" });
    box.dataset.color = { Permit: "success", Indeterminate: "warning", Deny: "neutral" }[decision];
    box.dataset.size = "sm";
    box.append(heading, text);
    return box;
  });
}

/** Misuse: a mistyped number, most often. */
function refusal(error) {
  const box = Object.assign(document.createElement("div"), { className: "ds-alert" });
  box.dataset.color = "danger";
  const text = Object.assign(document.createElement("p"), {
    className: "ds-paragraph", textContent: error.message,
  });
  box.append(text);
  return box;
}
