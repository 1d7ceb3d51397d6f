package it.opposizioni.operator.evidence.answerlog;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import it.opposizioni.operator.consultation.screening.SealedConsultation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Was this number in that list, and what was answered: written and read on a real database. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class KeptAnswersTest extends SealedAnswersTest {

    @Test
    void whatWasAnsweredIsFoundInAListOfManyBlocks() {
        UUID id = sealed(Market.ACME, null);
        Map<Long, Screening> list = list(5000);
        recorder.recordLater(id, numbers(list));
        await().until(() -> value("head is not null", id).equals("t"));

        assertThat(market.value("select count(*) from consultation_answer_block"))
                .isEqualTo("5");
        for (long number = FIRST - 2; number < FIRST + 15_010; number++) {
            LoggedAnswer expected =
                    list.containsKey(number) ? LoggedAnswer.of(list.get(number)) : LoggedAnswer.NOT_IN_LIST;
            if (number % 37 == 0 || number < FIRST + 10) {
                assertThat(answer(id, number)).as("" + number).isEqualTo(expected);
            }
        }
    }

    /** Lists in blocks, lists in one piece, quick checks, and what is promised or gone, in one look. */
    @Test
    void manyConsultationsAreLookedIntoTogether() throws Exception {
        UUID inBlocks = sealed(Market.ACME, null);
        writer.write(inBlocks, numbers(list(3000)));
        UUID small = sealed(Market.ACME, null);
        writer.write(small, numbers(Map.of(FIRST + 3, Screening.EXEMPTED)));
        UUID without = sealed(Market.ACME, null);
        writer.write(without, numbers(Map.of(FIRST + 1, Screening.OPPOSED)));
        UUID promised = sealed(Market.ACME, null);
        UUID check = row(Market.ACME, null);
        QuarkusTransaction.requiringNew()
                .run(() -> recorder.recordWithSeal(Map.of(consultation(check, Market.ACME, null), numbers(list(10)))));

        LoggedAnswer answered = LoggedAnswer.of(list(10).get(FIRST + 3));
        List<LoggedConsultation> alive = lookup.aliveAt(Market.ACME, SEALED, FIRST + 3);
        Map<UUID, LoggedAnswer> expected = Map.of(
                inBlocks,
                answered,
                small,
                LoggedAnswer.EXEMPTED,
                without,
                LoggedAnswer.NOT_IN_LIST,
                promised,
                LoggedAnswer.UNKNOWN,
                check,
                answered);
        assertThat(lookup.answers(alive, FIRST + 3)).isEqualTo(expected);
        // the second time the index of the blocks comes from memory
        assertThat(lookup.answers(alive, FIRST + 3)).isEqualTo(expected);
        assertThat(lookup.answers(alive, FIRST - 1)).containsEntry(inBlocks, LoggedAnswer.NOT_IN_LIST);
    }

    /** A search through all of them leaves the memory to the lists that complaints are about. */
    @Test
    void aLookInPassingKeepsNothingInMemory() throws Exception {
        UUID inBlocks = sealed(Market.ACME, null);
        writer.write(inBlocks, numbers(list(3000)));
        List<LoggedConsultation> alive = lookup.aliveAt(Market.ACME, SEALED, FIRST + 3);
        LoggedAnswer answered = LoggedAnswer.of(list(10).get(FIRST + 3));
        assertThat(lookup.answersInPassing(alive, List.of(FIRST + 3, FIRST - 1)))
                .isEqualTo(Map.of(
                        FIRST + 3, Map.of(inBlocks, answered), FIRST - 1, Map.of(inBlocks, LoggedAnswer.NOT_IN_LIST)));
        market.execute("update consultation_answers set head = null");
        assertThat(lookup.answersInPassing(alive, List.of(FIRST + 3)))
                .isEqualTo(Map.of(FIRST + 3, Map.of(inBlocks, LoggedAnswer.UNKNOWN)));
    }

    @Test
    void aListIsWrittenOnlyOnce() throws Exception {
        UUID id = sealed(Market.ACME, null);
        assertThat(writer.write(id, numbers(list(3000)))).isTrue();
        assertThat(writer.write(id, numbers(list(10)))).as("there already").isFalse();
        assertThat(answer(id, FIRST + 6)).isNotEqualTo(LoggedAnswer.NOT_IN_LIST);
    }

    @Test
    void anInterruptedWriteLeavesNothingBehind() {
        UUID id = sealed(Market.ACME, null);
        ScreenedNumbers broken = visitor -> {
            numbers(list(4000)).forEachAscending(visitor);
            throw new IllegalStateException("the memory is gone");
        };
        assertThatThrownBy(() -> writer.write(id, broken)).hasMessage("the memory is gone");
        assertThat(market.value("select count(*) from consultation_answer_block"))
                .isEqualTo("0");
        assertThat(value("head is null", id)).isEqualTo("t");
    }

    @Test
    void theMemoryOfAListIsGivenBack() {
        UUID id = sealed(Market.ACME, null);
        AtomicInteger closed = new AtomicInteger();
        recorder.recordLater(id, new ScreenedNumbers() {
            @Override
            public void forEachAscending(Visitor visitor) {
                throw new IllegalStateException("unreadable");
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        });
        await().until(() -> closed.get() == 1);
    }

    @Test
    void aQuickCheckIsFoundByTheNumbersThatWereInIt() {
        UUID check = row(Market.ACME, null);
        SealedConsultation consultation = consultation(check, Market.ACME, null);
        QuarkusTransaction.requiringNew().run(() -> recorder.recordWithSeal(Map.of(consultation, numbers(list(10)))));

        assertThat(lookup.aliveAt(Market.ACME, SEALED, FIRST + 3)).hasSize(1);
        assertThat(lookup.aliveAt(Market.ACME, SEALED, FIRST + 4))
                .as("not in it")
                .isEmpty();
        assertThat(answer(check, FIRST + 3)).isEqualTo(LoggedAnswer.of(list(10).get(FIRST + 3)));
    }

    @Test
    void anOutsourcersOwnListIsDistinguishedFromItsPrincipals() {
        UUID own = sealed(Market.SQUILLO, null);
        UUID forAcme = sealed(Market.SQUILLO, Market.ACME);
        assertThat(lookup.aliveAt(Market.SQUILLO, SEALED, FIRST))
                .extracting(LoggedConsultation::id)
                .containsExactly(own);
        assertThat(lookup.aliveAt(Market.ACME, SEALED, FIRST))
                .extracting(LoggedConsultation::id)
                .containsExactly(forAcme);
        assertThat(lookup.aliveAt(Market.ACME, SEALED.minusSeconds(1), FIRST))
                .as("before the seal")
                .isEmpty();
        assertThat(lookup.aliveAt(Market.ACME, DEAD, FIRST)).as("dead").isEmpty();
    }

    @Test
    void aBlockIsInvalidInAnotherPlace() throws Exception {
        UUID one = sealed(Market.ACME, null);
        UUID other = sealed(Market.ACME, null);
        writer.write(one, numbers(list(3000)));
        writer.write(other, numbers(list(3000)));
        market.execute(
                "update consultation_answer_block b set content = (select content from consultation_answer_block o"
                        + " where o.consultation_id <> b.consultation_id and o.block = b.block)");
        assertThat(answer(one, FIRST + 3)).isEqualTo(LoggedAnswer.UNKNOWN);
        market.execute("delete from consultation_answer_block");
        assertThat(answer(other, FIRST + 3)).as("deleted").isEqualTo(LoggedAnswer.UNKNOWN);
        market.execute("update consultation_answers set head = set_byte(head, 40, get_byte(head, 40) # 1)");
        assertThat(answer(other, FIRST + 3)).as("changed").isEqualTo(LoggedAnswer.UNKNOWN);
    }
}
