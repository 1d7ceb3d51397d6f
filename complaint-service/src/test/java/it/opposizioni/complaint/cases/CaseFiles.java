package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Hearing;
import it.opposizioni.complaint.cases.decision.Measure;
import it.opposizioni.complaint.cases.decision.Norm;
import it.opposizioni.complaint.cases.decision.Outcome;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.kit.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Cases for tests without a service. */
final class CaseFiles {

    /** A Wednesday. */
    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    /** After every period of a case. */
    static final Instant LATER = NOW.plus(Duration.ofDays(60));

    static final Official ANNA = new Official("anna", "Anna Neri");
    static final Official BRUNO = new Official("bruno", "Bruno Conti");

    static final CaseDeadlines DEADLINES = new CaseDeadlines(
            WorkingDays.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(WorkingDays.HOLIDAYS.split(","))),
            5,
            20,
            Period.ofDays(20),
            Period.ofDays(30),
            10);

    static final Decision UPHELD = new Decision(
            Outcome.UPHELD,
            List.of(Measure.REPRIMAND),
            "Trenta chiamate a numeri iscritti.",
            List.of(Norm.OPPOSED_NUMBER_CALLED),
            "Le liste non erano state confrontate.",
            "La tua segnalazione è fondata.",
            null,
            null,
            null,
            null);

    /** Against a company that is not in the register of operators. */
    static final Decision UPHELD_WITHOUT_REGISTER = new Decision(
            Outcome.UPHELD,
            List.of(Measure.REPRIMAND),
            "Trenta chiamate da un numero non dichiarato.",
            List.of(Norm.ROC_ENTRY_MISSING),
            "L’azienda non è nel ROC.",
            "La tua segnalazione è fondata.",
            null,
            null,
            null,
            null);

    static final Decision NOT_UPHELD = new Decision(
            Outcome.NOT_UPHELD,
            List.of(),
            "Nessuna chiamata accertata.",
            List.of(),
            "Il numero era falsificato.",
            "Non è stato possibile accertare chi ha chiamato.",
            null,
            null,
            null,
            null);

    private static final Map<CaseStage, List<CaseAct>> WAYS = Map.of(
            CaseStage.OPEN, List.of(),
            CaseStage.ASSIGNED, List.of(CaseAct.ASSIGN),
            CaseStage.INFORMATION_REQUESTED, List.of(CaseAct.ASSIGN, CaseAct.REQUEST_INFORMATION),
            CaseStage.REPLIED, List.of(CaseAct.ASSIGN, CaseAct.REQUEST_INFORMATION, CaseAct.RECORD_REPLY),
            CaseStage.HEARING, List.of(CaseAct.ASSIGN, CaseAct.HEAR),
            CaseStage.PROPOSED, List.of(CaseAct.ASSIGN, CaseAct.HEAR, CaseAct.PROPOSE),
            CaseStage.DECIDED, List.of(CaseAct.ASSIGN, CaseAct.HEAR, CaseAct.PROPOSE, CaseAct.APPROVE),
            CaseStage.MERGED, List.of(CaseAct.MERGE),
            CaseStage.ARCHIVED, List.of(CaseAct.ARCHIVE));

    private CaseFiles() {}

    static CaseFile.Doing by(Official who, Instant at) {
        return new CaseFile.Doing(who, at, "a reason", DEADLINES);
    }

    static CaseFile aboutOperator() {
        return about(new CaseSubject(UUID.randomUUID(), null, null, "Squillo Contact S.r.l."));
    }

    static CaseFile aboutNumber() {
        return about(new CaseSubject(null, new ShownNumber(390687654321L), null, null));
    }

    private static CaseFile about(CaseSubject subject) {
        return new CaseFile(UUID.randomUUID(), "FAS-2026-7K3M-Q9XD", subject, by(Official.REGISTER, NOW));
    }

    /** About an operator, by Anna; what she proposed was approved by Bruno. */
    static CaseFile at(CaseStage stage) {
        CaseFile made = aboutOperator();
        WAYS.get(stage).forEach(act -> act(made, act, act == CaseAct.APPROVE ? BRUNO : ANNA, NOW, true));
        return made;
    }

    /**
     * A hearing is one of the day before, so that it is over.
     *
     * @param evidence whether any complaint has more than a number
     */
    static void act(CaseFile file, CaseAct act, Official by, Instant at, boolean evidence) {
        act(file, act, by, at, evidence, UPHELD);
    }

    static void act(CaseFile file, CaseAct act, Official by, Instant at, boolean evidence, Decision decision) {
        CaseFile.Doing doing = by(by, at);
        switch (act) {
            case ASSIGN -> file.assign(by, doing);
            case HEAR -> file.hear(new Hearing(Rome.day(at).minusDays(1), "ore 10.30, Roma"), doing);
            case PROPOSE -> file.propose(decision, "{}", evidence, doing);
            case APPROVE -> file.approve(evidence, doing);
            case MERGE -> file.mergeInto(aboutOperator(), doing);
            default -> file.act(act, doing);
        }
    }

    static void assertRefused(ProblemType problem, ThrowingCallable act) {
        assertThat(catchThrowableOfType(DomainException.class, act).type()).isEqualTo(problem);
    }
}
