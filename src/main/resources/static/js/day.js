/*
 * The list of a day without waiting for the server: "everybody" ticks at once, organisations are found while one types, and who is
 * checked in at the door appears by itself. What somebody ticked or unticked by hand is never changed. Without this script the
 * page says and does the same, one press later.
 */
"use strict";

const POLL_MS = 5000;
/* Nobody has touched the page for so long that asking on would only keep its session alive. */
const IDLE_MS = 20 * 60 * 1000;

const form = document.getElementById("day-list");
const boxes = [...form.querySelectorAll("tbody input[type=checkbox]")];
const masters = [...form.querySelectorAll("[name=everybody]")];
const live = form.querySelector(".day-live");
const byHand = new Set();
const before = new Map();
let sending = false;

const of = (half) => boxes.filter((box) => box.dataset.half === half);
const row = (box) => box.closest("tr");

function count() {
  for (const shown of form.querySelectorAll("[data-ticked]")) {
    const half = of(shown.dataset.ticked);
    const name = masters.length > 1 ? half[0]?.parentElement.querySelector(".day-half").textContent + ": " : "";
    shown.textContent = name + shown.dataset.words.replace("#", half.filter((box) => box.checked).length);
  }
  for (const master of masters) {
    const half = of(master.value);
    const ticked = half.filter((box) => box.checked).length;
    master.checked = ticked === half.length;
    master.indeterminate = ticked > 0 && ticked < half.length;
  }
}

/* ---- everybody ---- */

for (const master of masters) {
  // What is shown is what is sent; the server has nothing left to tick.
  master.removeAttribute("name");
  master.addEventListener("change", () => {
    for (const box of of(master.value)) {
      if (master.checked) {
        before.set(box, box.checked);
        box.checked = true;
      } else {
        box.checked = before.get(box) ?? false;
      }
      byHand.add(box);
    }
    count();
  });
}

for (const box of boxes) {
  box.addEventListener("change", () => {
    byHand.add(box);
    count();
  });
}

form.addEventListener("submit", () => {
  sending = true;
});

window.addEventListener("beforeunload", (event) => {
  if (byHand.size > 0 && !sending) {
    event.preventDefault();
  }
});

/* ---- find ---- */

const find = document.getElementById("find");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

if (boxes.length > 0) {
  const field = document.getElementById("day-find");
  field.hidden = false;
  find.addEventListener("input", () => {
    const words = plain(find.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const one of form.querySelectorAll("tbody tr")) {
      const text = plain(one.querySelector("th").textContent);
      one.hidden = !words.every((word) => text.includes(word));
      found += one.hidden ? 0 : 1;
    }
    live.textContent = words.length === 0 ? "" : field.dataset.found.replace("#", found);
  });
  // Return would send the whole list.
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });
}

/* ---- live ---- */

let timer = 0;
let touched = Date.now();
let known = "";
let reached = new Date();

function arrived(arrival) {
  const box = boxes.find((one) => one.value === arrival.reference && one.dataset.half === arrival.half);
  const mark = box?.parentElement.querySelector(".day-arrived");
  if (!box || mark.textContent !== "") {
    return null;
  }
  mark.textContent = form.dataset.checkedInAt.replace("#", arrival.at);
  if (!byHand.has(box)) {
    box.checked = true;
  }
  const offered = form.querySelector(`[name=${arrival.half === "MORNING" ? "offeredMorning" : "offeredAfternoon"}]`);
  offered.value = `${offered.value} ${arrival.reference}`.trim();
  const name = row(box).querySelector(".day-name").textContent;
  return form.dataset.arrived.replace("#", name).replace("@", arrival.at);
}

function show(day) {
  if (day.standing !== "OPEN") {
    const notice = document.getElementById("day-standing");
    if (known !== day.standing) {
      const again = document.createElement("a");
      again.href = form.dataset.page;
      again.textContent = form.dataset.lookAgain;
      notice.classList.add("notice-warning");
      notice.querySelector("p").replaceChildren(`${day.sentence} `, again);
      live.textContent = day.sentence;
    }
    known = day.standing;
  }
  const news = day.arrivals.map(arrived).filter(Boolean);
  if (news.length > 0) {
    live.textContent = news.slice(-3).join(" ");
    count();
  }
  for (const number of document.querySelectorAll("[data-checked-in]")) {
    const came = day.arrivals.filter((one) => one.half === number.dataset.checkedIn).length;
    number.textContent = number.dataset.words.replace("#", came);
  }
}

async function ask() {
  try {
    const answer = await fetch(form.dataset.arrivals, { headers: { Accept: "application/json" } });
    if (answer.redirected || answer.status === 401 || answer.status === 403) {
      live.textContent = form.dataset.signedOut;
      return;
    }
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    show(await answer.json());
    reached = new Date();
    if (live.dataset.lost) {
      delete live.dataset.lost;
      live.textContent = "";
    }
  } catch {
    live.dataset.lost = "true";
    live.textContent = form.dataset.lost.replace("#", reached.toTimeString().slice(0, 5));
  }
  soon();
}

function soon() {
  clearTimeout(timer);
  if (!document.hidden && Date.now() - touched < IDLE_MS) {
    timer = setTimeout(ask, POLL_MS);
  }
}

for (const event of ["pointerdown", "keydown", "scroll"]) {
  document.addEventListener(
    event,
    () => {
      const slept = Date.now() - touched >= IDLE_MS;
      touched = Date.now();
      if (slept) {
        soon();
      }
    },
    { passive: true },
  );
}

document.addEventListener("visibilitychange", () => {
  clearTimeout(timer);
  if (!document.hidden) {
    touched = Date.now();
    ask();
  }
});

document.querySelectorAll("[data-without-script]").forEach((one) => one.remove());
count();
soon();
