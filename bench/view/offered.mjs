// What a page offers to whoever measures it: each thing done, then laid out, with the milliseconds that both took.

/** `page`: read(data), show(here, { open }), openOne(here), field(here). What they answer is waited for. */
export function offerToPage({ read, show, openOne, field }) {
  const here = document.getElementById("here");
  globalThis.bench = {
    /** From the text to what is shown. */
    async first(data, options) {
      const [reading, [render, layout]] = [await time(() => read(data)), await laidOut(() => show(here, options))];
      return { reading, render, layout, nodes: nodesIn(document) };
    },
    /** Whoever opens something has seen the page: it has come to rest. */
    async openOne() {
      await rest();
      const [render, layout] = await laidOut(() => openOne(here));
      return render + layout;
    },
    /** Types a word; the milliseconds of each letter. */
    async type(word) {
      const times = [];
      const input = field(here);
      input.focus();
      await rest();
      for (let length = 1; length <= word.length; length++) {
        const [render, layout] = await laidOut(() => typeInto(input, word.slice(0, length)));
        times.push(render + layout);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
      return times;
    },
  };
}

/** Until what was put off has been done and shown: a fifth of a second, which is less than between two acts of a person. */
const rest = () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)), 200));

async function time(does) {
  const from = performance.now();
  await does();
  return performance.now() - from;
}

async function laidOut(does) {
  const render = await time(does);
  const layout = await time(() => document.body.offsetHeight);
  return [render, layout];
}

/** As a keyboard does it: React listens to the browser's own setter. */
function typeInto(input, text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
  input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
}

/** Elements, those in shadow roots among them. */
function nodesIn(root) {
  return [...root.querySelectorAll("*")].reduce((sum, it) => sum + 1 + (it.shadowRoot ? nodesIn(it.shadowRoot) : 0), 0);
}
