package it.opposizioni.operator.evidence.recipients;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of a question that waits: each is answered, together with others, however often it is asked and whatever process dies. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AskedQuestionsTest extends AskedAnswersScenario {

    @Inject
    AskedQuestions questions;

    @Inject
    MeterRegistry metrics;

    @Inject
    EventProbe probe;

    /** An answer that was lost on its way is asked for again; the same question is answered again. */
    @Test
    void everyQuestionIsAnsweredHoweverOftenItIsAsked() {
        list(Market.ACME, campaign, "+393331234567\n");
        UUID request = UUID.randomUUID();
        for (int round : new int[] {1, 2}) {
            ask(request, round, MORNING, clock.instant().plusSeconds(1));
            await().until(() -> stated().size() == round);
        }
        assertThat(stated()).extracting(Emitted::version).containsExactly(1L, 2L);
        assertThat(stated())
                .extracting(each -> each.data().get("consultations").size())
                .containsExactly(1, 1);
    }

    private AnswersAsked question() {
        return new AnswersAsked(
                UUID.randomUUID(),
                PhoneNumber.tryParse(NUMBER).orElseThrow(),
                MORNING,
                clock.instant().plusSeconds(1));
    }

    private void keep(AnswersAsked asked) {
        QuarkusTransaction.requiringNew().run(() -> questions.keep(asked, 1, clock.instant()));
    }

    /** Each of its own number and its own time, in one look through what is kept. */
    @Test
    void manyQuestionsAreAnsweredTogether() {
        String other = "+393339876543";
        list(Market.ACME, campaign, "+393331234567\n+393339876543\n");
        AnswersAsked before = question();
        list(Market.ACME, campaign, "+393339876543\n");
        check(NUMBER);
        AnswersAsked after = question();
        AnswersAsked ofAnother =
                new AnswersAsked(UUID.randomUUID(), PhoneNumber.tryParse(other).orElseThrow(), MORNING, after.until());
        List.of(before, after, ofAnother).forEach(this::keep);
        answers.work();
        Map<String, Integer> found = stated().stream()
                .collect(Collectors.toMap(
                        each -> each.data().get("requestId").asText(),
                        each -> each.data().get("consultations").size()));
        assertThat(found)
                .isEqualTo(Map.of(
                        before.requestId().toString(), 1,
                        after.requestId().toString(), 2,
                        ofAnother.requestId().toString(), 2));
    }

    /** It died in the middle: another one begins again when its time is over. */
    @Test
    void whatADeadProcessHasLeftIsAnswered() {
        list(Market.ACME, campaign, "+393331234567\n");
        keep(question());
        Instant at = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> questions.take(at, at.plus(config.lease()), 1));
        answers.work();
        assertThat(stated()).isEmpty();
        aMinuteLater();
        answers.work();
        assertThat(stated()).hasSize(1);
        assertThat(stated().getFirst().data().get("consultations")).hasSize(1);
    }

    /** Such as one under a key that is missing: it is tried again later, behind the others. */
    @Test
    void aQuestionThatCannotBeReadHoldsUpNoOther() {
        AnswersAsked unreadable = question();
        keep(unreadable);
        market.execute("update answers_asked set number = 'nothing that can be read'");
        aMinuteLater();
        AnswersAsked readable = question();
        keep(readable);
        answers.work();
        assertThat(stated())
                .extracting(each -> each.data().get("requestId").asText())
                .containsExactly(readable.requestId().toString());
        assertThat(market.value("select request_id from answers_asked"))
                .isEqualTo(unreadable.requestId().toString());
    }

    @Test
    void theMetricsTellHowManyWaitAndForHowLong() {
        assertThat(gauge("waiting")).isZero();
        assertThat(gauge("oldest.seconds")).isZero();
        keep(question());
        aMinuteLater();
        keep(question());
        assertThat(gauge("waiting")).isEqualTo(2);
        assertThat(gauge("oldest.seconds")).isEqualTo(60);
    }

    private double gauge(String name) {
        return metrics.get("opposizioni.answers.asked." + name).gauge().value();
    }

    /** A process that works on a question for too long has lost it: no round is answered twice. */
    @Test
    void onlyTheLatestProcessMayAnswer() {
        AnswersAsked asked = question();
        QuarkusTransaction.requiringNew().run(() -> {
            questions.keep(asked, 1, MORNING);
            AskedQuestions.Taken first =
                    questions.take(MORNING, MORNING.plusSeconds(60), 1).getFirst();
            assertThat(questions.take(MORNING.plusSeconds(59), MORNING.plusSeconds(119), 1))
                    .isEmpty();
            AskedQuestions.Taken second = questions
                    .take(MORNING.plusSeconds(60), MORNING.plusSeconds(120), 1)
                    .getFirst();
            assertThat(questions.putOff(List.of(first), MORNING.plusSeconds(200)))
                    .isFalse();
            assertThat(questions.finish(first)).isEmpty();
            // asked again meanwhile, and the first question once more after that
            questions.keep(asked, 2, MORNING);
            questions.keep(asked, 1, MORNING);
            assertThat(questions.finish(second)).contains(2L);
            assertThat(questions.finish(second)).isEmpty();
        });
    }

    /** By the queue that brings the register's facts. */
    @Test
    void theQuestionComesByTheBroker() {
        list(Market.ACME, campaign, "+393331234567\n");
        UUID request = UUID.randomUUID();
        JsonNode asked = question(request, MORNING, clock.instant().plusSeconds(1));
        probe.publish("registry.events", EventProbe.Event.of(AnswersAsked.TYPE, request.toString(), 1, asked));
        await().until(() -> !stated().isEmpty());
        assertThat(stated().getFirst().data().get("requestId").asText()).isEqualTo(request.toString());
    }
}
