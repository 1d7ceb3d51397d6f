package it.opposizioni.registry.withoutaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.registry.RegistryProblems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of a visit, without a database. */
class VisitTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final UUID OPPOSITION = new UUID(0, 2);

    private record Limits() implements WithoutAccountConfig {
        @Override
        public Duration visitLife() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration provedLife() {
            return Duration.ofMinutes(30);
        }

        @Override
        public int numbersPerAddress() {
            return 5;
        }

        @Override
        public Duration emailCodeLife() {
            return Duration.ofMinutes(15);
        }

        @Override
        public int emailTries() {
            return 2;
        }

        @Override
        public int emailCodesPerVisit() {
            return 3;
        }

        @Override
        public int emailCodesPerAddressPerDay() {
            return 6;
        }

        @Override
        public int managementTries() {
            return 2;
        }

        @Override
        public int managementCodesPerVisit() {
            return 2;
        }

        @Override
        public Duration letterLife() {
            return Duration.ofDays(3);
        }
    }

    private static final WithoutAccountConfig LIMITS = new Limits();

    private static SearchKey digest(String code) {
        return SearchKey.of(code.getBytes(StandardCharsets.UTF_8));
    }

    private static Visit begun() {
        return new Visit(new UUID(0, 1), PhoneNumber.ofDigits(393331234567L), "it", NOW, LIMITS);
    }

    private static Visit proved() {
        Visit visit = begun();
        visit.proveLine(NOW, LIMITS.provedLife());
        return visit;
    }

    private static Visit mailed() {
        Visit visit = proved();
        visit.emailCodeSent("ada@example.org", digest("ada"), digest("123456"), NOW, LIMITS);
        return visit;
    }

    private static Instant after(Duration time) {
        return NOW.plus(time);
    }

    @Test
    void nothingIsPossibleBeforeTheLineIsProved() {
        Visit visit = begun();
        for (VisitAct act : VisitAct.values()) {
            if (act != VisitAct.PROVE_LINE && act != VisitAct.TIME_OVER) {
                assertThatExceptionOfType(DomainException.class)
                        .isThrownBy(() -> visit.require(act, NOW))
                        .satisfies(e -> assertThat(e.type()).isEqualTo(RegistryProblems.VISIT_STATE));
            }
        }
    }

    @Test
    void aVisitIsOverWhenItsTimeIs() {
        assertThat(begun().state(after(LIMITS.visitLife().minusMillis(1)))).isEqualTo(VisitState.BEGUN);
        assertThat(begun().state(after(LIMITS.visitLife()))).isEqualTo(VisitState.OVER);
        assertThat(proved().state(after(LIMITS.provedLife().minusMillis(1)))).isEqualTo(VisitState.PROVED);
        assertThat(proved().state(after(LIMITS.provedLife()))).isEqualTo(VisitState.OVER);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> proved().require(VisitAct.SEND_EMAIL_CODE, after(LIMITS.provedLife())))
                .satisfies(e -> assertThat(e.type()).isEqualTo(RegistryProblems.VISIT_OVER));
    }

    @Test
    void theRightCodeConfirmsTheAddress() {
        Visit visit = mailed();
        assertThat(visit.guessEmailCode(digest("123456"), NOW)).isEqualTo(VisitState.EMAIL_CONFIRMED);
        // a form sent twice, whatever it says
        assertThat(visit.guessEmailCode(digest("000000"), NOW)).isEqualTo(VisitState.EMAIL_CONFIRMED);
    }

    @Test
    void wrongCodesUseTheTriesUpAndTheRightOneIsThenWorthNothing() {
        Visit visit = mailed();
        assertThat(visit.guessEmailCode(digest("000000"), NOW)).isEqualTo(VisitState.EMAIL_SENT);
        assertThat(visit.emailTriesLeft()).isEqualTo(1);
        assertThat(visit.guessEmailCode(digest("000000"), NOW)).isEqualTo(VisitState.EMAIL_CODE_OVER);
        assertThat(visit.guessEmailCode(digest("123456"), NOW)).isEqualTo(VisitState.EMAIL_CODE_OVER);
        visit.emailCodeSent("ada@example.org", digest("ada"), digest("654321"), NOW, LIMITS);
        assertThat(visit.guessEmailCode(digest("123456"), NOW)).isEqualTo(VisitState.EMAIL_SENT);
        assertThat(visit.guessEmailCode(digest("654321"), NOW)).isEqualTo(VisitState.EMAIL_CONFIRMED);
    }

    @Test
    void aCodeByEmailIsTooOldAfterItsTime() {
        assertThat(mailed().guessEmailCode(digest("123456"), after(LIMITS.emailCodeLife())))
                .isEqualTo(VisitState.EMAIL_CODE_OVER);
    }

    @Test
    void anotherAddressMustBeConfirmedToo() {
        Visit visit = mailed();
        visit.guessEmailCode(digest("123456"), NOW);
        visit.emailCodeSent("other@example.org", digest("other"), digest("654321"), NOW, LIMITS);
        assertThat(visit.state(NOW)).isEqualTo(VisitState.EMAIL_SENT);
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> visit.registered(OPPOSITION, "OPP-1", NOW));
    }

    @Test
    void whatIsRegisteredStaysToBeSeenAndIsRegisteredOnce() {
        Visit visit = mailed();
        visit.guessEmailCode(digest("123456"), NOW);
        visit.registered(OPPOSITION, "OPP-1", NOW);
        assertThat(visit.state(after(Duration.ofDays(1)))).isEqualTo(VisitState.REGISTERED);
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> visit.registered(OPPOSITION, "OPP-2", NOW));
    }

    @Test
    void anotherNumberKeepsTheAddressAndNothingElse() {
        Visit first = registered();
        Visit another = begun();
        another.follow(first, after(Duration.ofMinutes(29)), LIMITS.provedLife());
        assertThat(another.firstVisit()).isEqualTo(first.id());
        assertThat(another.state(NOW)).isEqualTo(VisitState.BEGUN);
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> another.keepEmail(first, NOW));
        another.proveLine(NOW, LIMITS.provedLife());
        assertThat(another.state(NOW)).isEqualTo(VisitState.PROVED);
        another.keepEmail(first, NOW);
        assertThat(another.state(NOW)).isEqualTo(VisitState.EMAIL_CONFIRMED);
        assertThat(another.email()).isEqualTo("ada@example.org");
    }

    @Test
    void onlyARegistrationOfJustNowIsFollowed() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> begun().follow(mailed(), NOW, LIMITS.provedLife()))
                .satisfies(e -> assertThat(e.type()).isEqualTo(RegistryProblems.VISIT_STATE));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> begun().follow(registered(), after(LIMITS.provedLife()), LIMITS.provedLife()))
                .satisfies(e -> assertThat(e.type()).isEqualTo(RegistryProblems.VISIT_OVER));
    }

    private static Visit registered() {
        Visit visit = mailed();
        visit.guessEmailCode(digest("123456"), NOW);
        visit.registered(OPPOSITION, "OPP-1", NOW);
        return visit;
    }

    @Test
    void theCodeOpensTheNumberAndWrongOnesLockTheVisit() {
        Visit visit = proved();
        assertThat(visit.guessCode(null, NOW)).isEqualTo(VisitState.PROVED);
        assertThat(visit.guessCode(OPPOSITION, NOW)).isEqualTo(VisitState.OPENED);
        Visit other = proved();
        other.guessCode(null, NOW);
        assertThat(other.guessCode(null, NOW)).isEqualTo(VisitState.LOCKED);
        assertThat(other.guessCode(OPPOSITION, NOW)).isEqualTo(VisitState.LOCKED);
    }

    @Test
    void theCodeAloneOpensNothing() {
        assertThat(begun().guessCode(OPPOSITION, NOW)).isEqualTo(VisitState.BEGUN);
    }
}
