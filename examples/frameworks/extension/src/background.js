import { load } from "tilgangspakker/catalogues/latest";

const ready = load();

chrome.runtime.onMessage.addListener((question, _, answer) => {
  // What is wrong with a question, such as a role that there is not, is an answer too.
  ready.then((today) => today.check(question)).then(answer, ({ message }) => answer({ error: message }));
  // The answer comes later.
  return true;
});
