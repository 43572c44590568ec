import { letGo } from './let-go';

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A growing list of whole numbers as large as its array takes, which is below 2³² unless another is given. */
export class NumberList {
  private numbers: Numbers;
  length = 0;

  constructor(private readonly TypedArray: new (length: number) => Numbers = Uint32Array) {
    this.numbers = new TypedArray(1 << 8);
  }

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const grown = new this.TypedArray(this.length * 2);
      grown.set(this.numbers);
      letGo(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.length++] = value;
  }

  /** Those there are; good until the next one is pushed. */
  get all(): Numbers {
    return this.numbers.subarray(0, this.length);
  }

  /** Frees its memory; it is not to be used any more. */
  letGo(): void {
    letGo(this.numbers);
    this.length = 0;
  }
}
