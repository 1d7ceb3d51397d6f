package it.opposizioni.bench.data;

import java.math.BigInteger;

/** Every place of a space once, in no visible order. */
final class Permutation {

    private final long size;
    private final long step;
    private final long first;

    /** @param size of the space; places begin with 0 */
    Permutation(int size, long seed) {
        this.size = size;
        this.step = coprime(size, seed);
        this.first = Math.floorMod(seed, (long) size);
    }

    /** @param n less than the size */
    int at(long n) {
        return (int) ((first + step * n) % size);
    }

    /** A step by which every place comes up once. */
    private static long coprime(int size, long seed) {
        long step = size / 3 + Math.floorMod(seed, 1_000_000L);
        while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(size)).equals(BigInteger.ONE)) {
            step++;
        }
        return step;
    }
}
