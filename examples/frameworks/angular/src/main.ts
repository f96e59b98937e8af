import { Component, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import init from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";
// Angular's build does not see which files a script loads, but what it imports as a file.
import address from "tilgangspakker/tilgangspakker.wasm" with { loader: "file" };

@Component({ selector: "app-root", template: `<p id="answer">{{ answer() }}</p>` })
class App {
  readonly answer = signal("");

  constructor() {
    void this.ask();
  }

  async ask() {
    await init(address);
    const today = await load();
    const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
    this.answer.set(`${verdict.decision} ${verdict.reasons[0].code}`);
  }
}

await bootstrapApplication(App);
