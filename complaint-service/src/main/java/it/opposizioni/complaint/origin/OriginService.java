package it.opposizioni.complaint.origin;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.DecidingCases;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.complaint.evidence.origin.CallOrigin;
import it.opposizioni.complaint.evidence.origin.CallOrigins;
import it.opposizioni.complaint.evidence.origin.OriginResult;
import it.opposizioni.complaint.listfilter.AskedOperator;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Records where calls came from, and has their complaints assessed again. */
@ApplicationScoped
class OriginService {

    private static final Text NO_SUCH_CALL =
            Text.of("La segnalazione non ha questa chiamata.", "The complaint has no such call.");
    private static final Text NO_NUMBER = Text.of(
            "Questa chiamata non ha mostrato nessun numero che si possa falsificare.",
            "This call showed no number that could be falsified.");
    private static final Text UNKNOWN_OPERATOR = Text.of(
            "Nessun operatore del registro si chiama così: scrivi il suo nome intero, come sta nel registro.",
            "No operator of the register has this name: write its whole name, as it stands in the register.");
    private static final Text SEVERAL_OPERATORS = Text.of(
            "Più operatori del registro si chiamano così: scrivi il codice di quello giusto.",
            "Several operators of the register have this name: write the id of the right one.");
    private static final Text NOT_YET = Text.of(
            "Il giorno della risposta non può essere nel futuro.", "The day of the answer cannot be in the future.");
    private static final Text BEFORE_CALL =
            Text.of("La risposta non può venire prima della chiamata.", "The answer cannot come before the call.");

    private static final Text CHANGED = Text.of(
            "Qualcuno ha registrato altro sulle chiamate di questa segnalazione: leggilo prima di continuare.",
            "Somebody has recorded something else about the calls of this complaint: read it before you go on.");

    private static final String OPERATORS =
            "select id, name from operator where not absent and (id = cast(? as uuid) or lower(name) = cast(? as text)) limit 2";

    private final ComplaintService complaints;
    private final EvidenceService evidence;
    private final CallOrigins origins;
    private final DecidingCases cases;
    private final Officials officials;
    private final Idempotency idempotency;
    private final Jdbc jdbc;
    private final Now now;

    OriginService(
            ComplaintService complaints,
            EvidenceService evidence,
            CallOrigins origins,
            DecidingCases cases,
            Officials officials,
            Idempotency idempotency,
            Jdbc jdbc,
            Now now) {
        this.complaints = complaints;
        this.evidence = evidence;
        this.origins = origins;
        this.cases = cases;
        this.officials = officials;
        this.idempotency = idempotency;
        this.jdbc = jdbc;
        this.now = now;
    }

    private record Operator(UUID id, String name) {}

    /** @throws DomainException 404 when there is no such complaint */
    @Transactional
    OriginsView show(UUID id, Caller official) {
        return view(complaints.visible(id, official, RecordKind.EVIDENCE), official);
    }

    private OriginsView view(Complaint complaint, Caller official) {
        return OriginsView.of(
                of(complaint),
                !complaint.stage().isFinal() && cases.isImpartial(complaint, official),
                officials.shownTo(official));
    }

    private List<CallOrigin> of(Complaint complaint) {
        return origins.of(List.of(complaint.id())).getOrDefault(complaint.id(), List.of());
    }

    /**
     * @throws DomainException 404 when there is no such complaint; 409 when it is closed or it, or another complaint of one of its cases, is the official's own, or a colleague has recorded something
     *     since; 422 when what is said cannot be so
     */
    @Transactional
    OriginsView record(UUID id, NewOrigin asked, Caller official, String idempotencyKey) {
        return idempotency.once(idempotencyKey, official, List.of("call-origins", id, asked), OriginsView.class, () -> {
            // before the complaint, as in all work on cases
            officials.seen(Official.of(official));
            Complaint complaint = complaints.forEvidence(id).orElseThrow(DomainException::notFound);
            cases.requireImpartial(complaint, official);
            if (complaint.stage().isFinal()) {
                throw ComplaintProblems.stageConflict(complaint.stage().name(), "RECORD_ORIGIN");
            }
            int version = of(complaint).size();
            if (asked.seen() != version) {
                throw new DomainException(ComplaintProblems.CALL_ORIGIN_CHANGED, CHANGED);
            }
            origins.add(id, checked(asked, complaint, version + 1, official));
            evidence.assessAgain(complaint);
            return view(complaint, official);
        });
    }

    private CallOrigin checked(NewOrigin asked, Complaint complaint, int version, Caller official) {
        Call call = complaint.calls().stream()
                .filter(each -> each.id().equals(asked.callId()))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("/callId", "UNKNOWN", NO_SUCH_CALL));
        if (asked.result() == OriginResult.FALSIFIED && call.callerNumber().isEmpty()) {
            throw DomainException.invalid("/result", "NO_NUMBER", NO_NUMBER);
        }
        Instant at = now.get();
        requireDay(asked.answeredOn(), call.time().day(), Rome.day(at));
        Operator operator = asked.result() == OriginResult.CONFIRMED ? operator(asked.operator()) : null;
        return new CallOrigin(
                asked.callId(),
                version,
                asked.result(),
                operator == null ? null : operator.id(),
                operator == null ? null : operator.name(),
                asked.source(),
                asked.reference().strip(),
                asked.answeredOn(),
                official.subject(),
                at);
    }

    private static void requireDay(LocalDate answered, LocalDate called, LocalDate today) {
        if (answered.isAfter(today)) {
            throw DomainException.invalid("/answeredOn", "TOO_LATE", NOT_YET);
        }
        if (answered.isBefore(called)) {
            throw DomainException.invalid("/answeredOn", "TOO_SOON", BEFORE_CALL);
        }
    }

    private Operator operator(String named) {
        AskedOperator asked = AskedOperator.parse("/operator", named);
        List<Operator> found = jdbc.query(
                OPERATORS,
                row -> new Operator(row.getObject(1, UUID.class), row.getString(2)),
                asked.id(),
                asked.name());
        if (found.size() != 1) {
            throw found.isEmpty()
                    ? DomainException.invalid("/operator", "UNKNOWN", UNKNOWN_OPERATOR)
                    : DomainException.invalid("/operator", "AMBIGUOUS", SEVERAL_OPERATORS);
        }
        return found.getFirst();
    }
}
