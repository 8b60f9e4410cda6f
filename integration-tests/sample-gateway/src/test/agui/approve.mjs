// A conversation with the real AG-UI client: a question, a plan approved, denied and dropped, and each decision repeated.
// usage: AGUI_CLIENT=folder-with-node_modules AGUI_URL=…/assistant/chat COOKIE=name=value node approve.mjs
// Prints what it saw as one JSON object.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const { HttpAgent } = createRequire(resolve(process.env.AGUI_CLIENT, "package.json"))("@ag-ui/client");
const url = process.env.AGUI_URL;
const agent = new HttpAgent({ url, headers: { Cookie: process.env.COOKIE } });

/** One run, with what came of it; `resume` goes on with what waits. */
async function run({ question, resume, by = agent }) {
  if (question) {
    by.addMessage({ id: crypto.randomUUID(), role: "user", content: question });
  }
  const seen = { events: [], text: "", tools: [] };
  try {
    await by.runAgent(resume ? { resume: [resume] } : {}, {
      onEvent: ({ event }) => void seen.events.push(event.type),
      onTextMessageContentEvent: ({ event }) => void (seen.text += event.delta),
      onToolCallStartEvent: ({ event }) => void seen.tools.push(event.toolCallName),
      onRunErrorEvent: ({ event }) => void (seen.error = event.code),
      onRunFinishedEvent: ({ event }) => void (seen.outcome = event.outcome),
    });
  } catch (problem) {
    seen.rejected = problem.status ?? problem.message;
  }
  // A plan that has been decided keeps this client from asking anything else, see docs/own-ui.md.
  by.pendingInterrupts = [];
  return seen;
}

async function decide(question, status, payload) {
  const asked = await run({ question });
  const interruptId = asked.outcome?.interrupts?.[0]?.id;
  const decision = { interruptId, status, payload };
  return { asked, decided: await run({ resume: decision }), repeated: await run({ resume: decision }) };
}

const nobody = new HttpAgent({ url });
console.log(JSON.stringify({
  question: await run({ question: "How many routes do I have?" }),
  approved: await decide("Rename it.", "resolved", { approved: true }),
  denied: await decide("Rename it again.", "resolved", { approved: false, reason: "not on a Friday" }),
  dropped: await decide("And once more.", "cancelled", {}),
  nobody: await run({ question: "hello", by: nobody }),
}));
process.exit(0);
