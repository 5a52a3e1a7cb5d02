// Enlarges and moves the maps by buttons, and with the mouse once enlarged. Everything is already on the page: wheel, touch and keys keep their usual meaning,
// and a sign that takes the focus is brought into view. Nothing is animated.
const FACTOR = 1.6;
const MOST = 8;
const SHIFT = 0.25;
const DRAG = 4;

for (const map of document.querySelectorAll("[data-map]")) {
  const svg = map.querySelector(".map__svg");
  const tools = map.querySelector(".map__tools");
  const { width, height } = svg.viewBox.baseVal;
  let view = { x: 0, y: 0, zoom: 1 };
  let drag = null;

  const show = (x, y, zoom) => {
    const [w, h] = [width / zoom, height / zoom];
    view = { x: Math.min(width - w, Math.max(0, x)), y: Math.min(height - h, Math.max(0, y)), zoom };
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${w} ${h}`);
    // Signs and numbers keep the size they have on the screen.
    svg.style.setProperty("--k", String(1 / zoom));
    map.toggleAttribute("data-map-zoomed", zoom > 1);
  };
  const zoomBy = factor => {
    const zoom = Math.min(MOST, Math.max(1, view.zoom * factor));
    const [x, y] = [view.x + width / view.zoom / 2, view.y + height / view.zoom / 2];
    show(x - width / zoom / 2, y - height / zoom / 2, zoom);
  };
  const moveBy = (x, y) => show(view.x + x * width / view.zoom, view.y + y * height / view.zoom, view.zoom);
  const actions = {
    in: () => zoomBy(FACTOR),
    out: () => zoomBy(1 / FACTOR),
    left: () => moveBy(-SHIFT, 0),
    right: () => moveBy(SHIFT, 0),
    up: () => moveBy(0, -SHIFT),
    down: () => moveBy(0, SHIFT),
    reset: () => show(0, 0, 1),
  };

  tools.hidden = false;
  tools.addEventListener("click", event => actions[event.target.closest("[data-map-do]")?.dataset.mapDo]?.());

  svg.addEventListener("focusin", event => {
    const mark = event.target.closest("a")?.querySelector("circle");
    if (!mark || view.zoom === 1) return;
    const [x, y] = [mark.cx.baseVal.value, mark.cy.baseVal.value];
    const [w, h] = [width / view.zoom, height / view.zoom];
    if (x < view.x || x > view.x + w || y < view.y || y > view.y + h) show(x - w / 2, y - h / 2, view.zoom);
  });

  svg.addEventListener("pointerdown", event => {
    if (event.pointerType === "mouse" && event.button === 0 && view.zoom > 1) drag = { x: event.clientX, y: event.clientY, view, moved: false };
  });
  svg.addEventListener("pointermove", event => {
    if (drag && event.buttons === 0) drag = null;
    if (!drag) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(x, y) < DRAG) return;
    drag.moved = true;
    const unit = svg.getScreenCTM().a;
    show(drag.view.x - x / unit, drag.view.y - y / unit, view.zoom);
  });
  // The end of a movement is no click on a sign.
  svg.addEventListener("click", event => {
    if (drag?.moved) event.preventDefault();
    drag = null;
  }, true);
  svg.addEventListener("dragstart", event => event.preventDefault());
}
