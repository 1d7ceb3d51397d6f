package it.opposizioni.registry.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import it.opposizioni.registry.asof.NumberAsOf.Answer;
import it.opposizioni.registry.medium.Medium;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A million lives of a number, whose facts arrive in any order: every answer is that of a model which reads them one by one. */
class RandomTimelineTest {

    private static final int TIMELINES = 1_000_000;
    private static final List<Instant> TICKS = IntStream.rangeClosed(0, RandomTimeline.LAST_KNOWN)
            .mapToObj(Instant::ofEpochSecond)
            .toList();

    @Test
    void aMillionTimelinesAreAnsweredAsTheModelDoes() {
        Random random = new Random(20261127);
        long opposed = 0;
        long exempted = 0;
        long late = 0;
        long recovered = 0;
        for (int i = 0; i < TIMELINES; i++) {
            RandomTimeline timeline = new RandomTimeline(random);
            List<NumberFact> arrived = timeline.facts();
            Collections.shuffle(arrived, random);
            NumberAsOf number = new NumberAsOf(arrived);
            int valid = random.nextInt(RandomTimeline.LAST_VALID + 1);
            int known = random.nextInt(RandomTimeline.LAST_KNOWN + 1);
            UUID operator = RandomTimeline.OPERATORS.get(random.nextInt(RandomTimeline.OPERATORS.size()));
            Medium medium = random.nextBoolean() ? Medium.TELEPHONE : Medium.POST;
            Answer expected = timeline.expected(valid, known, operator, medium);
            Answer answer = number.at(TICKS.get(valid), TICKS.get(known), operator, medium);
            if (!answer.equals(expected)) {
                fail("%s at %d known %d %s %s: %s instead of %s"
                        .formatted(timeline.facts(), valid, known, operator, medium, answer, expected));
            }
            opposed += answer.opposed() ? 1 : 0;
            exempted += answer.right() == Right.EXEMPTION ? 1 : 0;
            late += known < valid ? 1 : 0;
            recovered += answer.right() == Right.RECOVERED ? 1 : 0;
        }
        assertThat(List.of(opposed, exempted, late, recovered))
                .as("of every kind")
                .allMatch(count -> count > TIMELINES / 100);
    }
}
