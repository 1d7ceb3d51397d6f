package it.opposizioni.operator.callingnumber;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three operators declare and withdraw random ranges of thirty numbers, and the registrar settles at random. After each step nobody
 * shares a number, everybody who waits waits for somebody, and the history still shows every day as it was.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DeclarationsModelTest extends OperatorServiceTest {

    private static final List<UUID> OPERATORS = List.of(Market.ACME, Market.BETA, Market.SQUILLO);
    private static final Instant FIRST_DAY = Instant.parse("2026-03-01T09:00:00Z");
    private static final long FIRST_NUMBER = 390_298_760_000L;
    private static final int NUMBERS = 30;
    private static final int STEPS = 60;

    @Inject
    CallingNumberService numbers;

    @Inject
    NumberConflictService conflicts;

    @BeforeEach
    void threeOperators() {
        clock.set(FIRST_DAY);
        OPERATORS.forEach(id -> market.approved(id, "Operatore " + id));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodySharesANumberAndEveryDayStaysKnown(long seed) {
        Random random = new Random(seed);
        Map<Instant, Map<Long, UUID>> past = new HashMap<>();
        for (int step = 1; step <= STEPS; step++) {
            clock.set(FIRST_DAY.plusSeconds(3_600L * step));
            change(random);
            requireOneHolderAndAReasonToWait();
            clock.set(FIRST_DAY.plusSeconds(3_600L * step + 60));
            past.put(clock.instant(), holders(clock.instant()));
        }
        past.forEach(
                (then, holders) -> assertThat(holders(then)).as(then.toString()).isEqualTo(holders));
        assertThat(past.values().stream().distinct().count())
                .as("something happened")
                .isGreaterThan(STEPS / 6);
    }

    private void change(Random random) {
        UUID operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        Caller caller = caller(Market.personOf(operator), operator);
        try {
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    long first = FIRST_NUMBER + random.nextInt(NUMBERS);
                    long last = Math.min(FIRST_NUMBER + NUMBERS - 1, first + random.nextInt(6));
                    numbers.declare(caller, new Declarable(new NumberRange(first, last), CallingNumberKind.RANGE));
                }
                case 2 -> numbers.withdraw(caller, new ShownNumber(FIRST_NUMBER + random.nextInt(NUMBERS)));
                default -> settle(random);
            }
        } catch (DomainException _) {
            // declared before, or nothing to withdraw: nothing has changed
        }
    }

    private static Caller caller(String subject, UUID operator) {
        Optional<String> unknown = Optional.empty();
        return new Caller(subject, Set.of(), Optional.ofNullable(operator), Optional.empty(), unknown, unknown);
    }

    private void settle(Random random) {
        List<NumberConflict> open = conflicts.list(true, null, 50).items();
        if (!open.isEmpty()) {
            NumberConflict one = open.get(random.nextInt(open.size()));
            UUID winner = random.nextBoolean() ? one.holderId() : one.challengerId();
            conflicts.settle(one.id(), winner, "sorte", caller("gestore", null));
        }
    }

    private void requireOneHolderAndAReasonToWait() {
        assertThat(market.value("""
                        select count(*) from calling_number a join calling_number b
                        on a.id < b.id and a.numbers && b.numbers and a.state = 'DECLARED' and b.state = 'DECLARED'
                        """)).as("numbers with two holders").isEqualTo("0");
        assertThat(market.value("""
                        select count(*) from calling_number w where w.state = 'CONFLICT' and not exists (
                            select 1 from calling_number_conflict c join calling_number h on h.id = c.holder_declaration_id
                            where c.challenger_declaration_id = w.id and c.closed_at is null and h.state = 'DECLARED'
                            and h.operator_id <> w.operator_id and h.numbers && w.numbers)
                        """)).as("declarations that wait for nobody").isEqualTo("0");
        assertThat(market.value("""
                        select count(*) from calling_number_conflict c
                        join calling_number h on h.id = c.holder_declaration_id
                        join calling_number w on w.id = c.challenger_declaration_id
                        where c.closed_at is null and (h.state <> 'DECLARED' or w.state <> 'CONFLICT')
                        """)).as("conflicts about nothing").isEqualTo("0");
    }

    private Map<Long, UUID> holders(Instant at) {
        Map<Long, UUID> holders = new HashMap<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (long n = FIRST_NUMBER; n < FIRST_NUMBER + NUMBERS; n++) {
                List<CallingNumber> held = numbers.declaredAt(new ShownNumber(n), at);
                assertThat(held).hasSizeLessThanOrEqualTo(1);
                if (!held.isEmpty()) {
                    holders.put(n, held.getFirst().operatorId());
                }
            }
        });
        return holders;
    }
}
