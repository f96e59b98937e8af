const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

worker.onmessage = ({ data: verdict }) => {
  document.querySelector("#answer").textContent = `${verdict.decision} ${verdict.reasons[0].code}`;
};
worker.postMessage({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
