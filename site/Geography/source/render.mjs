// build/preview-*.html: both maps with anchors (red) and dots, to look at with a browser
import fs from 'node:fs';
const R = Math.PI / 180;
export function worldXY(w, lon, lat) {
  const p = w.projection; let l = lon - p.lon0; l -= 360 * Math.floor((l + 180) / 360);
  const A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796, M = Math.sqrt(3) / 2;
  const t = Math.asin(M * Math.sin(lat * R)), t2 = t * t, t6 = t2 * t2 * t2;
  return [p.x0 + p.scale * l * R * Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2))), p.y0 - p.scale * t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))];
}
export function franceXY(f, lon, lat) {
  for (const i of f.insets) { const [w, s, e, n] = i.bounds; if (i.group !== 'zoom' && lon >= w && lon <= e && lat >= s && lat <= n) return [i.transform.ax * lon + i.transform.bx, i.transform.ay * lat + i.transform.by, i.id]; }
  const p = f.projection, T = a => Math.tan(Math.PI / 4 + a * R / 2);
  const n = Math.log(Math.cos(p.lat1 * R) / Math.cos(p.lat2 * R)) / Math.log(T(p.lat2) / T(p.lat1)), F = Math.cos(p.lat1 * R) * T(p.lat1) ** n / n;
  const [w, s, e, no] = p.bounds; if (lon < w || lon > e || lat < s || lat > no) return null;
  const r = F / T(lat) ** n, th = n * (lon - p.lon0) * R;
  return [p.x0 + p.scale * r * Math.sin(th), p.y0 - p.scale * (F / T(p.lat0) ** n - r * Math.cos(th)), null];
}
if (import.meta.url.endsWith(process.argv[1].split('/').pop())) {
  const OUT = process.argv[2] ?? 'out', A = JSON.parse(fs.readFileSync(`${OUT}/anchors.json`));
  fs.mkdirSync('build', { recursive: true });
  const css = (process.argv[3] ? '<style>html{zoom:' + process.argv[3] + '}</style>' : '') + '<style>body{margin:0;background:#fff}svg{background:#eef4f6;display:block}path{fill:#d8c9a8;stroke:#fff;stroke-width:.7;stroke-linejoin:round}.b{fill:none;stroke:#555;stroke-width:1.4}.n{fill:#bbb}circle.d{fill:#7a5;stroke:#fff;stroke-width:.6}.a{fill:#c00}rect{fill:#fff;stroke:#999}text{font:16px sans-serif}</style>';
  const w = JSON.parse(fs.readFileSync(`${OUT}/world.json`)), f = JSON.parse(fs.readFileSync(`${OUT}/france.json`));
  const c = ([x, y], k, r) => `<circle class="${k}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r}"/>`;
  const sh = s => (s.path ? `<path class="${s.id ? '' : 'n'}" d="${s.path}"/>` : '') + (s.dot ? c(s.dot, 'd', 3.5) : '');
  fs.writeFileSync('build/preview-world.html', `${css}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w.width} ${w.height}" width="${w.width}">${w.shapes.map(sh).join('')}${Object.entries(A.country).map(([id, p]) => c(worldXY(w, ...p), 'a', 1.6)).join('')}</svg>`);
  fs.writeFileSync('build/preview-france.html', `${css}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${f.width} ${f.height}" width="${f.width}">${f.insets.map(i => `<rect x="${i.frame[0]}" y="${i.frame[1]}" width="${i.frame[2]}" height="${i.frame[3]}"/>`).join('')}${f.shapes.map(sh).join('')}${f.lines.map(l => `<path class="b" d="${l.path}"/>`).join('')}${f.insets.map(i => `<text x="${i.frame[0] + 6}" y="${i.frame[1] + 22}">${i.label}</text>`).join('')}${Object.values(A.department).map(p => c(franceXY(f, ...p), 'a', 2.5)).join('')}${Object.values(A.region).map(p => c(franceXY(f, ...p), 'a', 4)).join('')}</svg>`);
}
