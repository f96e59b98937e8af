using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "tilgangspakker", worker = .worker),
    # It asks nobody, so it reaches nobody.
    (name = "internet", network = (allow = [])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "tilgangspakker")],
);

const worker :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "dist/worker.js"),
    (name = "tilgangspakker_bg.wasm", wasm = embed "dist/tilgangspakker_bg.wasm"),
  ],
  compatibilityDate = "2026-11-01",
);
