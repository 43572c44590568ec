/** What engines since 2023 can do with a buffer, and Node 20 cannot. */
interface Transferable {
  readonly transfer?: (length: number) => ArrayBuffer;
}

/**
 * Frees the memory of arrays that are not used any more, nor any view of them: they are empty afterwards. The garbage collector would free them as
 * well, but is in no hurry with what lies outside its heap: while an import was indexed, outgrown arrays took more than half of what the index did.
 * Memory that threads share is left to it.
 */
export function letGo(...arrays: readonly (Uint8Array | Uint16Array | Uint32Array)[]): void {
  for (const { buffer } of arrays) {
    // What was let go before is empty.
    if (!(buffer instanceof ArrayBuffer) || buffer.byteLength === 0) continue;
    const { transfer } = buffer as Transferable;
    if (transfer !== undefined) transfer.call(buffer, 0);
    // Moves the memory to a buffer that is new, and such ones are collected soon.
    else structuredClone(buffer, { transfer: [buffer] });
  }
}
