package it.opposizioni.portal.numbernews;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which letters tell what happened to many numbers, and when. */
class DigestTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-12-10T23:00:00Z");

    private record Waiting(String writeEvery, Duration quiet, Duration longest) implements NumberNewsConfig {}

    private static final NumberNewsConfig WAITING = new Waiting("off", Duration.ofMinutes(30), Duration.ofHours(12));

    private static News news(int which, Instant at) {
        return new News(new UUID(7, which), PhoneNumber.ofDigits(393331000000L + which), at, Optional.empty());
    }

    private static List<News> many(int count, Instant at) {
        return IntStream.range(0, count).mapToObj(i -> news(i, at)).toList();
    }

    @Test
    void tenThousandNumbersOfOneDayAreOneLetter() {
        assertThat(Digest.of(many(10_000, MIDNIGHT))).singleElement().satisfies(digest -> {
            assertThat(digest.numbers()).hasSize(10_000);
            assertThat(digest.hasMoreThan(5)).isTrue();
        });
    }

    /** A day in Rome: what fell due at one midnight is not told with what happened the evening before. */
    @Test
    void eachDayHasItsOwnAndTheEarliestComesFirst() {
        List<Digest> digests = Digest.of(List.of(
                news(1, MIDNIGHT), news(2, MIDNIGHT.minusSeconds(1)), news(3, MIDNIGHT.plus(Duration.ofHours(23)))));
        assertThat(digests).extracting(Digest::at).containsExactly(MIDNIGHT.minusSeconds(1), MIDNIGHT);
        assertThat(digests).extracting(digest -> digest.numbers().size()).containsExactly(1, 2);
    }

    @Test
    void numbersStandInTheirOrder() {
        assertThat(Digest.of(List.of(news(2, MIDNIGHT), news(1, MIDNIGHT))))
                .singleElement()
                .satisfies(digest -> {
                    assertThat(digest.hasMoreThan(2)).isFalse();
                    assertThat(digest.numbers())
                            .extracting(PhoneNumber::e164)
                            .containsExactly("+393331000001", "+393331000002");
                });
        assertThat(Digest.of(many(6, MIDNIGHT)).getFirst().hasMoreThan(5)).isTrue();
    }

    @Test
    void aNumberIsNamedOnceAndTheSameNewsAreTheSameLetter() {
        News again = new News(new UUID(8, 1), news(1, MIDNIGHT).number(), MIDNIGHT, Optional.empty());
        List<Digest> digests = Digest.of(List.of(news(1, MIDNIGHT), again));
        assertThat(digests)
                .singleElement()
                .satisfies(digest -> assertThat(digest.numbers()).hasSize(1));
        assertThat(Digest.of(List.of(again, news(1, MIDNIGHT))).getFirst().id())
                .isEqualTo(digests.getFirst().id());
        assertThat(Digest.of(List.of())).isEmpty();
    }

    @Test
    void itIsWrittenWhenNothingMoreComesAndNotLaterThanHalfADay() {
        Instant first = MIDNIGHT;
        assertThat(WAITING.isDue(first, first, first.plus(Duration.ofMinutes(29))))
                .isFalse();
        assertThat(WAITING.isDue(first, first, first.plus(Duration.ofMinutes(30))))
                .isTrue();
        Instant later = first.plus(Duration.ofHours(11));
        assertThat(WAITING.isDue(first, later, later.plus(Duration.ofMinutes(29))))
                .isFalse();
        assertThat(WAITING.isDue(first, first.plus(Duration.ofHours(12)), first.plus(Duration.ofHours(12))))
                .isTrue();
    }
}
