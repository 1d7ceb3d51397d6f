package it.opposizioni.portal.appio;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The pause for which App IO has asked (429, RFC 9110, 10.2.3): until its end nothing is sent there. */
final class AppIoPause {

    private final Duration usual;
    private final Duration longest;
    private final Clock clock;
    private volatile Instant until = Instant.MIN;

    AppIoPause(Duration usual, Duration longest, Clock clock) {
        this.usual = usual;
        this.longest = longest;
        this.clock = clock;
    }

    /** @param retryAfter the header, in seconds or as a date; null when there is none */
    Duration begin(String retryAfter) {
        Instant now = clock.instant();
        Duration asked =
                retryAfter == null ? usual : read(retryAfter.strip(), now).orElse(usual);
        Duration pause = asked.compareTo(longest) > 0 ? longest : asked;
        until = now.plus(pause);
        return pause;
    }

    /** It has answered. */
    void end() {
        until = Instant.MIN;
    }

    /** What is left of it; empty when there is none. */
    Optional<Duration> left() {
        Instant now = clock.instant();
        return now.isBefore(until) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    private static Optional<Duration> read(String retryAfter, Instant now) {
        if (retryAfter.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Instant end = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, end)).filter(Duration::isPositive);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
