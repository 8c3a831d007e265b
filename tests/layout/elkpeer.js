// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a graph as JSON for ELK from standard input, lays it out with the peer elkjs and prints its milliseconds, width
// and height, then a line of coordinates for each edge (every bend, in the whole picture's coordinates).
const ELK = require(process.argv[2] || 'elkjs');
const graph = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const start = process.hrtime.bigint();
new ELK().layout(graph).then(result => {
    console.log(Number(process.hrtime.bigint() - start) / 1e6, result.width, result.height);
    const origins = new Map();
    const visit = (node, x, y) => {
        origins.set(node.id, [x, y]);
        for (const child of node.children || [])
            visit(child, x + child.x, y + child.y);
    };
    visit(result, 0, 0);
    const print = node => {
        for (const edge of node.edges || []) {
            const [x, y] = origins.get(edge.container || node.id);
            for (const part of edge.sections || []) {
                const points = [part.startPoint, ...(part.bendPoints || []), part.endPoint];
                console.log(points.map(point => (point.x + x) + ' ' + (point.y + y)).join(' '));
            }
        }
        for (const child of node.children || [])
            print(child);
    };
    print(result);
}).catch(error => { console.error(String(error)); process.exit(1); });
