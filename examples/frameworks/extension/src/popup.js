const question = { action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" };
const verdict = await chrome.runtime.sendMessage(question);
document.querySelector("#answer").textContent = `${verdict.decision} ${verdict.reasons[0].code}`;
