// node ws.js URL COUNT: what a script does with a feed: JSON.parse and a look at the sequence.
import WebSocket from 'ws';

const [url, count] = [process.argv[2], Number(process.argv[3])];
let received = 0;
let last = 0;
let gaps = 0;
const socket = new WebSocket(url, {perMessageDeflate: false});
socket.on('message', (data) => {
    const message = JSON.parse(data);
    if (last !== 0 && message.seq !== last + 1) gaps++;
    last = message.seq;
    if (++received === count) socket.terminate();
});
socket.on('close', () => console.log(JSON.stringify({received, gaps})));
