// A process that is there and does nothing: the peer of the library process.
'use strict';

process.parentPort.on('message', () => undefined);
