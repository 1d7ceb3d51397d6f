package it.opposizioni.complaint.evidence;

import static it.opposizioni.complaint.complaint.Finding.*;
import static it.opposizioni.complaint.evidence.CallerStatement.Answer.CALLABLE;
import static it.opposizioni.complaint.evidence.CallerStatement.Answer.NOT_IN_LIST;
import static it.opposizioni.complaint.evidence.CallerStatement.Answer.OPPOSED;
import static it.opposizioni.complaint.evidence.FactsBuilder.consultation;
import static it.opposizioni.complaint.evidence.sentence.ReasonCode.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.CallerStatement.Consultation;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import it.opposizioni.complaint.evidence.sentence.Reason;
import it.opposizioni.complaint.evidence.sentence.ReasonCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentTest {

    private static final long UNDECLARED = 390699999999L;
    private static final long FRENCH = 33123456789L;
    private static final long NOBODYS = 395123456789L;

    private static FactsBuilder facts() {
        return new FactsBuilder();
    }

    /** The line is opposed, and the caller and its principal are known. */
    private static List<ReasonCode> opposed(ReasonCode... more) {
        return reasons(OPPOSED_AND_ACTIVE, more);
    }

    private static List<ReasonCode> inActivation(ReasonCode... more) {
        return reasons(OPPOSED_IN_ACTIVATION, more);
    }

    private static List<ReasonCode> reasons(ReasonCode opposition, ReasonCode... more) {
        return Stream.concat(Stream.of(opposition, CALLER_DECLARED, CALLED_FOR), Stream.of(more))
                .toList();
    }

    private static Arguments unknownCaller(Long number, ReasonCode why) {
        return arguments(facts().undeclared().caller(number), CALLER_UNKNOWN, List.of(OPPOSED_AND_ACTIVE, why));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                // active: a caller that consulted knew, and one that did not should have consulted
                arguments(facts(), VIOLATION_LIKELY, opposed(TOLD_OPPOSED)),
                arguments(
                        facts().consultations("2026-11-12T08:00:00Z"),
                        VIOLATION_LIKELY,
                        opposed(ANSWER_NOT_KNOWN, LIST_CHECKED_AFTER_REGISTRATION)),
                arguments(facts().consultations(new String[0]), VIOLATION_LIKELY, opposed(CALLED_WITHOUT_CONSULTING)),
                arguments(facts().suspended(), VIOLATION_LIKELY, opposed(OPERATOR_SUSPENDED, TOLD_OPPOSED)),
                arguments(facts().askedToStop(), VIOLATION_LIKELY, opposed(TOLD_OPPOSED, ASKED_TO_STOP)),
                // in activation: the number is out of every list checked since it was recorded, not since day 15
                arguments(
                        facts().registeredOn("2026-11-15T10:00:00Z").consultations("2026-11-12T08:00:00Z"),
                        IN_ACTIVATION,
                        inActivation(ANSWER_NOT_KNOWN, OLDER_LIST_STILL_VALID)),
                arguments(
                        facts().registeredOn("2026-11-15T10:00:00Z").consultations("2026-11-15T10:00:00Z"),
                        VIOLATION_LIKELY,
                        inActivation(ANSWER_NOT_KNOWN, LIST_CHECKED_AFTER_REGISTRATION)),
                arguments(
                        facts().registeredOn("2026-11-15T10:00:00Z").consultations("2026-11-15T09:59:59.999Z"),
                        IN_ACTIVATION,
                        inActivation(ANSWER_NOT_KNOWN, OLDER_LIST_STILL_VALID)),
                arguments(
                        facts().registeredOn("2026-11-15T10:00:00Z")
                                .consultations("2026-11-16T08:00:00Z", "2026-11-10T08:00:00Z"),
                        IN_ACTIVATION,
                        inActivation(ANSWER_NOT_KNOWN, OLDER_LIST_STILL_VALID)),
                arguments(
                        facts().registeredOn("2026-11-15T10:00:00Z").consultations(new String[0]),
                        VIOLATION_LIKELY,
                        inActivation(CALLED_WITHOUT_CONSULTING)),
                // who called
                unknownCaller(UNDECLARED, CALLER_NOT_DECLARED),
                unknownCaller(112L, CALLER_NOT_DECLARED),
                unknownCaller(NOBODYS, CALLER_IMPOSSIBLE),
                unknownCaller(null, CALLER_WITHHELD),
                arguments(
                        facts().undeclared().caller(FRENCH),
                        FOREIGN_CALLER,
                        List.of(OPPOSED_AND_ACTIVE, CALLER_FOREIGN)),
                arguments(facts().caller(FRENCH), VIOLATION_LIKELY, opposed(TOLD_OPPOSED)),
                arguments(
                        facts().withoutMandate(),
                        VIOLATION_LIKELY,
                        List.of(OPPOSED_AND_ACTIVE, CALLER_DECLARED, NO_MANDATE, TOLD_OPPOSED)),
                // not opposed
                arguments(
                        facts().status(Status.NOT_OPPOSED),
                        Finding.NOT_OPPOSED,
                        List.of(ReasonCode.NOT_OPPOSED, CALLER_DECLARED, CALLED_FOR)),
                arguments(
                        facts().status(Status.NOT_OPPOSED).undeclared().caller(UNDECLARED),
                        Finding.NOT_OPPOSED,
                        List.of(ReasonCode.NOT_OPPOSED, CALLER_NOT_DECLARED)),
                arguments(
                        facts().status(Status.NOT_OPPOSED)
                                .kind(CallKind.RECORDED)
                                .consentGiven(false),
                        VIOLATION_LIKELY,
                        List.of(ReasonCode.NOT_OPPOSED, CALLER_DECLARED, CALLED_FOR, RECORDED_WITHOUT_CONSENT)),
                arguments(
                        facts().status(Status.NOT_OPPOSED).kind(CallKind.RECORDED),
                        Finding.NOT_OPPOSED,
                        List.of(ReasonCode.NOT_OPPOSED, CALLER_DECLARED, CALLED_FOR)),
                // consent: a default entry of an unlisted line revokes none (deploy/docs/rules.md P4)
                arguments(facts().consentGiven(true).byDefault(), EXEMPTED, opposed(CONSENT_NOT_REVOKED)),
                arguments(facts().consentGiven(true), VIOLATION_LIKELY, opposed(CONSENT_REVOKED, TOLD_OPPOSED)),
                // silence
                arguments(facts().registerSilent(), INCOMPLETE, List.of(AWAITING_REGISTER)),
                arguments(facts().operatorsSilent(), INCOMPLETE, List.of(AWAITING_OPERATORS)),
                arguments(
                        facts().registerSilent().operatorsSilent(),
                        INCOMPLETE,
                        List.of(AWAITING_REGISTER, AWAITING_OPERATORS)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void assesses(FactsBuilder given, Finding finding, List<ReasonCode> because) {
        Assessment assessment = Assessment.of(given.build());

        assertThat(assessment.finding()).isEqualTo(finding);
        assertThat(assessment.reasons()).extracting(Reason::code).containsExactlyElementsOf(because);
    }

    @Test
    void aCallThatASourceDoesNotMentionLeavesTheEvidenceIncomplete() {
        Facts facts = facts().build();
        Facts silent = new Facts(
                facts.filedAt(),
                facts.calls(),
                null,
                null,
                facts.registration(),
                new CallerStatement(FactsBuilder.COMPLAINT, FactsBuilder.STATED, List.of()),
                false,
                Map.of());

        assertThat(Assessment.of(silent).finding()).isEqualTo(INCOMPLETE);
        assertThat(Assessment.of(silent).reasons()).extracting(Reason::code).containsExactly(CALL_NOT_STATED);
    }

    /** deploy/docs/threats.md T2: a person who complains about somebody else's line learns nothing about it. */
    @Test
    void theReporterCannotTellAStrangersOppositionFromNone() {
        Facts strangers = facts().heldBySomebodyElse().build().forReporter();
        Facts none = facts().status(Status.NOT_OPPOSED).build().forReporter();

        assertThat(Assessment.of(strangers).finding())
                .isEqualTo(Assessment.of(none).finding())
                .isEqualTo(Finding.NOT_OPPOSED);
        assertThat(Assessment.of(strangers).reasons())
                .isEqualTo(Assessment.of(none).reasons());
        assertThat(Assessment.of(strangers).reasons()).extracting(Reason::code).contains(NO_OPPOSITION_IN_YOUR_NAME);
        assertThat(Timeline.of(strangers)).isEqualTo(Timeline.of(none));
        assertThat(Verdicts.of(strangers)).isEqualTo(Verdicts.of(none));
        assertThat(Assessment.of(facts().heldBySomebodyElse().build()).finding())
                .isEqualTo(VIOLATION_LIKELY);
    }

    /** It would accuse somebody of having hidden the number (DPR 26/2022 art. 9). */
    @Test
    void aNumberThatTheReporterDoesNotKnowWasNotHidden() {
        Facts facts = facts().callerNotKnown().build();

        assertThat(Assessment.of(facts).finding()).isEqualTo(Finding.CALLER_UNKNOWN);
        assertThat(Assessment.of(facts).reasons())
                .extracting(Reason::code)
                .containsExactly(OPPOSED_AND_ACTIVE, CALLER_NOT_KNOWN);
        assertThat(Timeline.of(facts)).anyMatch(entry -> entry.text().it().startsWith("Chiamata da numero non noto"));
        assertThat(Verdicts.of(facts)
                        .get(1)
                        .lines()
                        .getFirst()
                        .statement()
                        .text()
                        .it())
                .isEqualTo("Il numero non è noto: non si sa chi ha chiamato.");
    }

    @Test
    void aNumberAloneIsTheWeakestGrade() {
        assertThat(Assessment.of(facts().build()).grade()).isEqualTo(Grade.B);
        assertThat(Assessment.of(facts().undeclared().caller(UNDECLARED).build())
                        .grade())
                .isEqualTo(Grade.C);
        assertThat(Assessment.of(facts().consultations(new String[0]).build()).grade())
                .isEqualTo(Grade.C);
        assertThat(Assessment.of(facts().registerSilent().build()).grade()).isEqualTo(Grade.C);
        // anybody can show the number of an operator that consults (deploy/docs/threats.md T18)
        assertThat(Assessment.of(facts().consultations(consultation("2026-11-12T08:00:00Z", NOT_IN_LIST))
                                .build())
                        .grade())
                .isEqualTo(Grade.C);
    }

    private static final String BEFORE = "2026-11-12T08:00:00Z";
    private static final String AFTER = "2026-11-16T08:00:00Z";

    static Stream<Arguments> answers() {
        UUID acme = FactsBuilder.ACME.operatorId();
        UUID another = new UUID(1, 9);
        return Stream.of(
                // what it was told it may do, it may do for 15 days
                arguments(List.of(consultation(BEFORE, CALLABLE)), IN_ACTIVATION, List.of(TOLD_CALLABLE)),
                arguments(
                        List.of(consultation(BEFORE, CALLABLE), consultation(AFTER, NOT_IN_LIST)),
                        IN_ACTIVATION,
                        List.of(TOLD_CALLABLE)),
                // of one principal's lists the latest counts
                arguments(
                        List.of(consultation(BEFORE, CALLABLE), consultation(AFTER, OPPOSED)),
                        VIOLATION_LIKELY,
                        List.of(TOLD_OPPOSED)),
                // it may have called for the other one
                arguments(
                        List.of(
                                consultation(BEFORE, CALLABLE, "TELEPHONE", another),
                                consultation(AFTER, OPPOSED, "TELEPHONE", acme)),
                        IN_ACTIVATION,
                        List.of(TOLD_CALLABLE)),
                arguments(List.of(consultation(AFTER, Answer.EXEMPTED)), EXEMPTED, List.of(TOLD_EXEMPTED)),
                // it did not ask about this number
                arguments(List.of(consultation(BEFORE, NOT_IN_LIST)), VIOLATION_LIKELY, List.of(NUMBER_IN_NO_LIST)),
                // not known is not no
                arguments(
                        List.of(
                                consultation(BEFORE, NOT_IN_LIST),
                                consultation(BEFORE, Answer.UNKNOWN, "TELEPHONE", another)),
                        IN_ACTIVATION,
                        List.of(ANSWER_NOT_KNOWN, OLDER_LIST_STILL_VALID)),
                arguments(
                        List.of(consultation(AFTER, Answer.UNKNOWN)),
                        VIOLATION_LIKELY,
                        List.of(ANSWER_NOT_KNOWN, LIST_CHECKED_AFTER_REGISTRATION)),
                // a list for paper mail is not valid for calls
                arguments(
                        List.of(consultation(BEFORE, CALLABLE, "POST", acme)),
                        VIOLATION_LIKELY,
                        List.of(CALLED_WITHOUT_CONSULTING)),
                arguments(
                        List.of(consultation(AFTER, CALLABLE)),
                        INCOMPLETE,
                        List.of(TOLD_CALLABLE, ANSWER_CONTRADICTS_REGISTER)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void assessesWhatWasAnswered(List<Consultation> lists, Finding finding, List<ReasonCode> because) {
        Facts facts = facts().registeredOn("2026-11-15T10:00:00Z")
                .consultations(lists.toArray(Consultation[]::new))
                .build();
        Assessment assessment = Assessment.of(facts);

        assertThat(assessment.finding()).isEqualTo(finding);
        assertThat(assessment.reasons())
                .extracting(Reason::code)
                .startsWith(OPPOSED_IN_ACTIVATION, CALLER_DECLARED, CALLED_FOR)
                .endsWith(because.toArray(ReasonCode[]::new))
                .hasSize(3 + because.size());
    }

    @Test
    void reasonsAreSentencesInBothLanguages() {
        List<Reason> reasons = Assessment.of(facts().build()).reasons();

        assertThat(reasons.getFirst().text().it())
                .isEqualTo("Il 20 novembre 2026 alle ore 10:12 l'opposizione sul numero chiamato era attiva, dal"
                        + " 16 ottobre 2026 alle ore 12:00.");
        assertThat(reasons.getFirst().text().en())
                .isEqualTo("On 20 November 2026 at 10:12 the opposition on the called number was active, since"
                        + " 16 October 2026 at 12:00.");
        assertThat(reasons.getFirst().code().norm()).contains("DPR 26/2022 art. 8");
        assertThat(reasons.getLast().text().it())
                .isEqualTo("A Squillo Contact S.r.l., che il 12 novembre 2026 alle ore 09:00 ha consultato il registro,"
                        + " è stato risposto che il numero non si può chiamare.");
    }
}
