import { load } from "tilgangspakker/catalogues/latest";

const ready = load();

onmessage = async ({ data: question }) => {
  const today = await ready;
  postMessage(today.check(question));
};
