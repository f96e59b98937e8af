import init, { Catalogue } from "tilgangspakker";

const ready = init();

onmessage = async ({ data: question }) => {
  await ready;
  postMessage(Catalogue.embedded().check(question));
};
