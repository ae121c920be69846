// node sse.js URL COUNT: the same over server-sent events.
import {EventSource} from 'eventsource';

const [url, count] = [process.argv[2], Number(process.argv[3])];
let received = 0;
let last = 0;
let gaps = 0;
const source = new EventSource(url);
source.onmessage = (event) => {
    const message = JSON.parse(event.data);
    if (last !== 0 && message.seq !== last + 1) gaps++;
    last = message.seq;
    if (++received === count) {
        source.close();
        console.log(JSON.stringify({received, gaps}));
        process.exit(0);
    }
};
