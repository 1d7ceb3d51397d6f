package it.opposizioni.kit.logging;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Lets one in a second through, and knows how many it kept back: for messages that many log at once. */
final class OncePerSecond {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long next = System.nanoTime();
    private long keptBack;

    /** @return how many were kept back since the last one that was let through; empty for one to keep back */
    synchronized OptionalLong admit() {
        long now = System.nanoTime();
        if (now - next < 0) {
            keptBack++;
            return OptionalLong.empty();
        }
        next = now + SECOND;
        long before = keptBack;
        keptBack = 0;
        return OptionalLong.of(before);
    }
}
