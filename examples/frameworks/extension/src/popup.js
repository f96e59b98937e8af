const question = { action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" };
const { error, decision, reasons } = await chrome.runtime.sendMessage(question);
document.querySelector("#answer").textContent = error ?? `${decision} ${reasons[0].code}`;
