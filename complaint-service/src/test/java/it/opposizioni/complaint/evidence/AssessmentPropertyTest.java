package it.opposizioni.complaint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.evidence.origin.CallOrigin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any facts, also such as should not be, give one assessment, and always the same. */
class AssessmentPropertyTest {

    @Property
    void isTotal(@ForAll("facts") Facts facts) {
        for (Facts read : List.of(facts, facts.forReporter())) {
            Assessment assessment = Assessment.of(read);

            assertThat(assessment.finding()).isNotNull();
            assertThat(assessment.grade()).isNotNull();
            assertThat(assessment.reasons()).isNotEmpty().allSatisfy(reason -> {
                assertThat(reason.text().it()).isNotBlank().doesNotContain("%s");
                assertThat(reason.text().en()).isNotBlank().doesNotContain("%s");
            });
            assertThat(Timeline.of(read)).isNotEmpty();
            assertThat(Verdicts.of(read))
                    .extracting(Verdict::topic)
                    .containsExactly(Verdict.Topic.CALLED_NUMBER, Verdict.Topic.CALLER, Verdict.Topic.COMPARISON);
            assertThat(Verdicts.of(read))
                    .allSatisfy(verdict -> assertThat(verdict.lines())
                            .isNotEmpty()
                            .allSatisfy(
                                    line -> assertThat(line.statement().text().it()
                                                    + line.statement().text().en())
                                            .doesNotContain("%s")));
        }
    }

    @Property
    void doesNotDependOnTheOrderInWhichTheSourcesNameTheCalls(@ForAll("facts") Facts facts, @ForAll Random random) {
        Facts shuffled = new Facts(
                facts.filedAt(),
                facts.calls(),
                facts.consentGiven(),
                facts.askedToStop(),
                facts.registration() == null
                        ? null
                        : new RegistrationStatement(
                                null,
                                facts.registration().statedAt(),
                                shuffle(facts.registration().calls(), random)),
                facts.callers() == null
                        ? null
                        : new CallerStatement(
                                null,
                                facts.callers().statedAt(),
                                shuffle(facts.callers().calls(), random)),
                false,
                facts.origins());

        assertThat(Assessment.of(shuffled).finding())
                .isEqualTo(Assessment.of(facts).finding());
        assertThat(Assessment.of(shuffled).grade())
                .isEqualTo(Assessment.of(facts).grade());
        assertThat(Assessment.of(shuffled).reasons())
                .isEqualTo(Assessment.of(facts).reasons());
        assertThat(Timeline.of(shuffled)).isEqualTo(Timeline.of(facts));
        assertThat(Verdicts.of(shuffled)).isEqualTo(Verdicts.of(facts));
    }

    /** deploy/docs/threats.md T18: a number on a display alone never makes a violation likely. */
    @Property
    void onlyADeclaredCallerIsEverAccused(@ForAll("facts") Facts facts) {
        boolean declared = facts.callers() != null
                && facts.callers().calls().stream()
                        .anyMatch(call -> !call.declaredBy().isEmpty());
        boolean confirmed = facts.origins().values().stream().anyMatch(CallOrigin::isConfirmed);

        if (Assessment.of(facts).finding() == Finding.VIOLATION_LIKELY) {
            assertThat(declared || confirmed).isTrue();
        }
    }

    /** deploy/docs/threats.md T18: grade A is against the operator whose line it was, and nobody answers for a number that was falsified. */
    @Property
    void theStrongestGradeIsAgainstWhomTheOriginNames(@ForAll("facts") Facts facts) {
        Assessment assessment = Assessment.of(facts);
        Accusation accused = Accused.of(facts, Accused.Named.NOBODY);
        if (assessment.grade() == Grade.A) {
            assertThat(accused.accusedOperatorId()).isEqualTo(AnyFacts.ORIGIN);
        }
        if (facts.calls().stream().allMatch(call -> facts.isFalsified(call.id()))) {
            assertThat(accused.accusedOperatorId()).isNull();
            assertThat(accused.accusedNumber()).isNull();
        }
    }

    /** deploy/docs/threats.md T2: what was answered about a line tells whether it is registered. */
    @Property
    void theReporterOfAStrangersLineReadsTheSameWhateverWasAnswered(@ForAll("facts") Facts facts) {
        if (facts.registration() == null || facts.callers() == null) {
            return;
        }
        Facts strangers = new Facts(
                facts.filedAt(),
                facts.calls(),
                facts.consentGiven(),
                facts.askedToStop(),
                new RegistrationStatement(
                        null,
                        facts.registration().statedAt(),
                        facts.registration().calls().stream()
                                .map(call -> new RegistrationStatement.StatedCall(
                                        call.callId(),
                                        call.at(),
                                        call.status(),
                                        null,
                                        call.effectiveFrom(),
                                        call.activeFrom(),
                                        call.consentsRevokedAsOf(),
                                        false,
                                        null))
                                .toList()),
                facts.callers(),
                false,
                facts.origins());
        Facts nothingAnswered = new Facts(
                strangers.filedAt(),
                strangers.calls(),
                strangers.consentGiven(),
                strangers.askedToStop(),
                strangers.registration(),
                new CallerStatement(
                        null,
                        facts.callers().statedAt(),
                        facts.callers().calls().stream()
                                .map(CallerStatement.StatedCall::withoutAnswers)
                                .toList()),
                false,
                facts.origins());

        assertThat(Assessment.of(strangers.forReporter()).reasons())
                .isEqualTo(Assessment.of(nothingAnswered.forReporter()).reasons());
        assertThat(Timeline.of(strangers.forReporter())).isEqualTo(Timeline.of(nothingAnswered.forReporter()));
        assertThat(Verdicts.of(strangers.forReporter())).isEqualTo(Verdicts.of(nothingAnswered.forReporter()));
    }

    private static <T> List<T> shuffle(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Provide
    Arbitrary<Facts> facts() {
        return AnyFacts.facts();
    }
}
