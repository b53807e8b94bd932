/*
 * The camera at the door. It reads one badge after the other; each is sent once, in its turn, and waits while the network is away.
 * The browser's own BarcodeDetector reads codes where there is one, else the server, which is sent what the camera shows. Without this
 * script the form of the page does the same for what is typed or photographed.
 */
"use strict";

const EVERY_MS = 180;
const SERVER_MS = 400;
const SAME_AGAIN_MS = 5000;
const RETRY_MS = 3000;
const LONGEST_SIDE = 900;
const SHOWN = 12;

const door = document.getElementById("door");
const words = door.dataset;
const result = document.getElementById("door-result");
const says = document.getElementById("door-says");
const video = document.getElementById("door-video");
const start = document.getElementById("door-start");
const sound = document.getElementById("door-sound");
const form = document.getElementById("door-form");
const typed = document.getElementById("scanned");
const list = document.getElementById("door-list");

/* ---- what was scanned goes to the server, in order ---- */

const waiting = [];
let sending = false;

function take(scanned) {
  waiting.push(scanned);
  send();
}

async function send() {
  if (sending || waiting.length === 0) {
    return;
  }
  sending = true;
  let later = false;
  try {
    const answer = await fetch(words.address, {
      method: "POST",
      headers: { Accept: "application/json", "X-Answer": "json" },
      body: new URLSearchParams({ _csrf: form.elements._csrf.value, scanned: waiting[0] }),
    });
    const json = (answer.headers.get("Content-Type") ?? "").includes("json") && !answer.redirected;
    if (answer.status === 409 || answer.status === 502 || answer.status === 503 || answer.status === 504) {
      later = true;
    } else if (json && answer.ok) {
      waiting.shift();
      say("");
      show(await answer.json());
    } else {
      waiting.shift();
      fail(answer.redirected || answer.status === 401 || answer.status === 403 ? words.signedOut : words.failed);
    }
  } catch {
    later = true;
    say(words.away.replace("#", waiting.length));
  }
  sending = false;
  setTimeout(send, later ? RETRY_MS : 0);
}

function fail(sentence) {
  result.dataset.outcome = "FAILED";
  result.replaceChildren(paragraph(sentence, "door-title"));
  signal(false);
}

function paragraph(text, kind) {
  const one = document.createElement("p");
  one.textContent = text;
  if (kind) {
    one.className = kind;
  }
  return one;
}

function show(answer) {
  result.dataset.outcome = answer.outcome;
  result.replaceChildren(paragraph(answer.title, "door-title"), paragraph(answer.sentence));
  document.querySelector(".error-summary")?.remove();
  const line = document.createElement("li");
  line.dataset.outcome = answer.outcome;
  line.textContent = `${new Date().toTimeString().slice(0, 5)} ${answer.title}: ${answer.sentence}`;
  list.prepend(line);
  while (list.children.length > SHOWN) {
    list.lastElementChild.remove();
  }
  document.getElementById("door-last").hidden = false;
  signal(answer.outcome === "CHECKED_IN");
}

/* ---- heard and felt ---- */

let audio = null;

function signal(good) {
  if (!sound.checked) {
    return;
  }
  navigator.vibrate?.(good ? 80 : [80, 80, 80]);
  if (!audio || audio.state !== "running") {
    return;
  }
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = good ? 880 : 220;
  volume.gain.value = 0.15;
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + (good ? 0.12 : 0.35));
}

/* ---- the camera ---- */

let stream = null;
let timer = 0;
let reader = null;
let pause = EVERY_MS;
let last = { text: "", at: 0 };
const canvas = document.createElement("canvas");

function say(sentence) {
  says.textContent = sentence || (stream ? words.looking : "");
}

async function detector() {
  if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    const own = new BarcodeDetector({ formats: ["qr_code"] });
    return async (picture) => (await own.detect(picture))[0]?.rawValue ?? "";
  }
  pause = SERVER_MS;
  return async (picture) => {
    const photo = await new Promise((made) => picture.toBlob(made, "image/jpeg", 0.8));
    const body = new FormData();
    body.append("_csrf", form.elements._csrf.value);
    body.append("photo", photo, "camera.jpg");
    const answer = await fetch(`${words.address}?read=picture`, {
      method: "POST",
      headers: { Accept: "application/json", "X-Answer": "json" },
      body,
    });
    return answer.status === 200 && !answer.redirected ? (await answer.json()).text : "";
  };
}

async function look() {
  if (!stream) {
    return;
  }
  if (video.readyState >= 2 && video.videoWidth > 0) {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    canvas.getContext("2d", { willReadFrequently: true }).drawImage(video, 0, 0, canvas.width, canvas.height);
    const text = await reader(canvas).catch(() => "");
    const now = Date.now();
    if (text !== "") {
      if (text !== last.text || now - last.at > SAME_AGAIN_MS) {
        take(text);
      }
      // A badge that is held on is one scan.
      last = { text, at: now };
    }
  }
  timer = setTimeout(look, pause);
}

async function on() {
  start.disabled = true;
  try {
    reader ??= await detector();
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    start.textContent = words.stop;
    say("");
    navigator.wakeLock?.request("screen").catch(() => {});
    audio ??= "AudioContext" in window ? new AudioContext() : null;
    look();
  } catch (problem) {
    off();
    says.textContent = problem?.name === "NotAllowedError" ? words.denied : words.noCamera;
  }
  start.disabled = false;
}

function off() {
  clearTimeout(timer);
  stream?.getTracks().forEach((track) => track.stop());
  stream = null;
  video.srcObject = null;
  video.hidden = true;
  start.textContent = words.start;
  if (waiting.length === 0) {
    say("");
  }
}

let asleep = false;

document.addEventListener("visibilitychange", () => {
  if (document.hidden && stream) {
    off();
    asleep = true;
  } else if (!document.hidden && asleep) {
    asleep = false;
    on();
  }
});

document.getElementById("door-camera").hidden = false;
if (!window.isSecureContext || !navigator.mediaDevices) {
  start.hidden = true;
  says.textContent = words.notSecure;
} else {
  start.addEventListener("click", () => (stream ? off() : on()));
}

/* What is typed goes the same way; a photo goes with the form. */
form.addEventListener("submit", (event) => {
  const photo = document.getElementById("photo");
  if (typed.value.trim() === "" || photo.files.length > 0) {
    return;
  }
  event.preventDefault();
  take(typed.value.trim());
  typed.value = "";
  typed.focus();
});

window.addEventListener("beforeunload", (event) => {
  if (waiting.length > 0) {
    event.preventDefault();
  }
});
