/*
 * Suggests places while a city is typed: an ARIA combobox laid over a text field that works without it. The field names the
 * field of its country in data-place-within, and in data-places the address that suggests: …?country=DE&q=Col. What is chosen
 * stands in the field in words, and the server understands it: nothing else is to be kept when one goes back.
 */
"use strict";

const DELAY_MS = 180;

function enhance(input) {
  const country = document.getElementById(input.dataset.placeWithin);
  const meant = document.querySelector(`[data-places-of="${input.id}"]`);
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let options = [];
  let chosen = null;
  let active = -1;
  let pending = 0;
  let timer = 0;

  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Places");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  input.after(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  // The browser's own list would cover ours, but a field without completion is empty when one comes back to its page.
  const completion = input.getAttribute("autocomplete") ?? "on";
  const complete = () => input.setAttribute("autocomplete", completion);
  input.form?.addEventListener("submit", complete);
  window.addEventListener("pagehide", complete);

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function words(place) {
    return place.label ?? (place.region ? `${place.name}, ${place.region}` : place.name);
  }

  function choose(place) {
    input.value = words(place);
    chosen = place;
    close();
    status.textContent = input.value;
  }

  function highlight(index) {
    active = index;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
    input.setAttribute("aria-activedescendant", list.children[index].id);
    list.children[index].scrollIntoView({ block: "nearest" });
  }

  function show(places) {
    options = places;
    list.replaceChildren(
      ...places.map((place, at) => {
        const item = document.createElement("li");
        item.id = `${list.id}-${at}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.textContent = words(place);
        // mousedown, so that the field keeps the focus
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          choose(place);
        });
        return item;
      }),
    );
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = places.length === 0;
    input.setAttribute("aria-expanded", String(places.length > 0));
    status.textContent =
      places.length === 0 ? "No place suggested" : `${places.length} places suggested; choose with the arrow keys`;
  }

  async function suggest() {
    const asked = ++pending;
    const query = new URLSearchParams({ country: country.value, q: input.value.trim() });
    try {
      const response = await fetch(`${input.dataset.places}?${query}`, { headers: { Accept: "application/json" } });
      const places = response.ok ? await response.json() : [];
      if (asked === pending && document.activeElement === input) {
        show(places);
      }
    } catch {
      // Suggestions are a help only: without them, what was typed counts.
      close();
    }
  }

  function soon() {
    clearTimeout(timer);
    pending++;
    if (country.value && input.value.trim().length >= 2) {
      timer = setTimeout(suggest, DELAY_MS);
    } else {
      close();
    }
  }

  let offeredFor = country.value;

  input.addEventListener("input", () => {
    meant.replaceChildren();
    offeredFor = country.value;
    soon();
  });

  // The town was typed before its country, or the country was changed: the town stays, and is looked for there.
  input.addEventListener("focus", () => {
    input.setAttribute("autocomplete", "off");
    if (offeredFor !== country.value) {
      offeredFor = country.value;
      soon();
    }
  });

  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }
    const last = options.length - 1;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      highlight(active >= last ? 0 : active + 1);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      highlight(active <= 0 ? last : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });

  input.addEventListener("blur", () => {
    complete();
    clearTimeout(timer);
    close();
  });

  country.addEventListener("change", () => {
    meant.replaceChildren();
    if (chosen && input.value === words(chosen)) {
      // Its region is not one of the other country.
      input.value = words(chosen).replace(/( \(.*\))?, .*$/, "");
    }
    chosen = null;
    close();
  });
}

document.querySelectorAll("[data-place-within]").forEach(enhance);
