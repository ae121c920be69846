// node parser.js BYTES: eventsource-parser over events of that size in memory, fed as text (its best
// case) in chunks of 64 KiB. Prints ns per event, the median of several rounds.
import {createParser} from 'eventsource-parser';

const bytes = Number(process.argv[2]);
const event = `data: ${'x'.repeat(bytes)}\n\n`;
const stream = event.repeat(Math.max(1, Math.floor((16 << 20) / event.length)));
const rounds = [];
for (let round = 0; round < 7; round++) {
    let events = 0;
    const parser = createParser({onEvent: () => events++});
    const start = process.hrtime.bigint();
    for (let at = 0; at < stream.length; at += 65536) parser.feed(stream.slice(at, at + 65536));
    rounds.push(Number(process.hrtime.bigint() - start) / events);
}
rounds.sort((a, b) => a - b);
console.log(JSON.stringify({ns: rounds[3]}));
