/** The chat page: posts what is typed or pressed, shows what comes back. Every text is set as text, never as markup. */

const STORE = "talk";
/** How many messages are kept for a reload of the tab. */
const MAX_KEPT = 60;

const byId = (id) => document.getElementById(id);
const form = byId("form");
const question = byId("question");
const messages = byId("messages");
const busy = byId("busy");
const dialog = byId("unit-dialog");

let kept = readKept();
let waiting = 0;

function readKept() {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? "[]");
  } catch {
    return [];
  }
}

function keep(entry) {
  kept = [...kept, entry].slice(-MAX_KEPT);
  try {
    sessionStorage.setItem(STORE, JSON.stringify(kept));
  } catch {
    // a full or forbidden store only costs the reload
  }
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function fromTemplate(id) {
  return byId(id).content.firstElementChild.cloneNode(true);
}

function showPerson(text) {
  const article = fromTemplate("person-template");
  article.querySelector("p").textContent = text;
  messages.append(article);
  byId("welcome").hidden = true;
  return article;
}

const RENDERERS = {
  lead: (block) => element("p", "lead", block.text),
  paragraph: (block) => element("p", "", block.text),
  note: (block) => element("p", "note", block.text),
  list: (block) => {
    const list = element("ul");
    list.append(...block.items.map((item) => element("li", "", item)));
    return list;
  },
  quote: (block) => {
    const figure = fromTemplate("quote-template");
    figure.querySelector("blockquote").textContent = block.text;
    figure.querySelector("cite").textContent = block.source;
    return figure;
  },
};

function showReply(reply) {
  const article = fromTemplate("bot-template");
  for (const block of reply.blocks) article.append(RENDERERS[block.kind](block));
  if (reply.attachments) article.append(...reply.attachments.map(makeAttachment));
  if (reply.choices.length > 0) article.append(makeChoices(reply.choices));
  messages.append(article);
  return article;
}

/** A picture that opens in full, or a file to save; only addresses of our own server. */
function makeAttachment({ kind, caption, path }) {
  const link = element("a", `attachment ${kind}`);
  link.href = new URL(path, location.origin).pathname + new URL(path, location.origin).search;
  if (kind === "picture") {
    const picture = element("img");
    picture.src = link.href;
    picture.alt = caption;
    picture.width = 540;
    link.target = "_blank";
    link.append(picture);
  } else {
    link.textContent = caption;
    link.download = "";
  }
  return link;
}

function makeChoices(choices) {
  const list = element("ul", "choices");
  for (const choice of choices) {
    const button = element("button", "", choice.label);
    button.type = "button";
    button.addEventListener("click", () => send({ choice: choice.id }, choice.label));
    const item = element("li");
    item.append(button);
    list.append(item);
  }
  return list;
}

function showUnit(orgUnit) {
  const name = byId("unit-name");
  name.dataset.unset ??= name.textContent;
  name.textContent = orgUnit ?? name.dataset.unset;
  byId("unit-input").value = orgUnit ?? "";
  byId("unit-forget").hidden = orgUnit === null;
}

async function post(body) {
  const response = await fetch("/api/chat", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** What is sent waits for what was sent before, so answers stand below their questions. */
let sending = Promise.resolve();

function send(body, shown) {
  const asked = showPerson(shown);
  keep({ person: shown });
  setWaiting(1);
  asked.scrollIntoView({ block: "start" });
  sending = sending.then(() => deliver(body, asked)).finally(() => setWaiting(-1));
}

async function deliver(body, asked) {
  try {
    const { replies, orgUnit } = await post(body);
    for (const reply of replies) {
      showReply(reply);
      keep({ reply });
    }
    showUnit(orgUnit);
    scrollToQuestion(asked);
  } catch {
    const error = fromTemplate("error-template");
    error.querySelector("button").addEventListener("click", () => {
      error.remove();
      setWaiting(1);
      sending = sending.then(() => deliver(body, asked)).finally(() => setWaiting(-1));
    });
    messages.append(error);
    error.scrollIntoView({ block: "nearest" });
  }
}

/** The answer is read from its top: the question is brought to just below the page's head. */
function scrollToQuestion(asked) {
  const head = document.querySelector(".top").offsetHeight;
  window.scrollTo({ top: asked.getBoundingClientRect().top + window.scrollY - head - 12 });
}

function setWaiting(change) {
  waiting += change;
  busy.hidden = waiting === 0;
}

function fitHeight() {
  question.style.height = "auto";
  question.style.height = `${question.scrollHeight + 2}px`;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = question.value.trim();
  if (text === "") return question.focus();
  question.value = "";
  fitHeight();
  send({ text }, text);
});

question.addEventListener("input", fitHeight);
question.addEventListener("keydown", (event) => {
  // an input method is still putting a syllable together while it composes
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

byId("examples").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) send({ text: button.dataset.ask }, button.textContent);
});

byId("clear").addEventListener("click", () => {
  kept = [];
  sessionStorage.removeItem(STORE);
  messages.replaceChildren();
  byId("welcome").hidden = false;
  question.focus();
});

byId("unit-button").addEventListener("click", () => dialog.showModal());

byId("unit-form").addEventListener("submit", (event) => {
  const action = event.submitter?.value;
  const name = byId("unit-input").value.trim();
  const title = byId("unit-title").textContent;
  if (action === "forget") send({ text: "/donvicuatoi xoa" }, `${title}: –`);
  if (action === "save" && name !== "") send({ text: `/donvicuatoi ${name}` }, `${title}: ${name}`);
});

for (const entry of kept) {
  if (entry.reply) showReply(entry.reply);
  else showPerson(entry.person);
}
if (kept.length > 0) window.scrollTo({ top: document.body.scrollHeight });

fetch("/api/session")
  .then((response) => response.json())
  .then(({ orgUnit, orgUnits }) => {
    showUnit(orgUnit);
    byId("unit-list").append(
      ...orgUnits.map((name) => {
        const option = element("option");
        option.value = name;
        return option;
      }),
    );
  })
  .catch(() => showUnit(null));
