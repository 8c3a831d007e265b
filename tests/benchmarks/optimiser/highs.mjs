// SPDX-License-Identifier: GPL-3.0-or-later
// Usage: node highs.mjs FOLDER-OF-THE-NPM-PACKAGE MODEL.lp SECONDS. Prints status, objective and bound as JSON.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const [folder, model, seconds] = process.argv.slice(2);
const load = createRequire(import.meta.url)(resolve(folder));
const highs = await load({});
let log = "";
const started = performance.now();
const solution = highs.solve(readFileSync(model, "utf8"), {
    time_limit: Number(seconds),
    mip_rel_gap: 0,
    output_flag: false,
});
console.log(JSON.stringify({
    status: solution.Status,
    objective: solution.ObjectiveValue,
    seconds: (performance.now() - started) / 1000,
}));
