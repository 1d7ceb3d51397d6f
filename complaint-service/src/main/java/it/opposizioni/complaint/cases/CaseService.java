package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.cases.appealed.AppealedDecisions;
import it.opposizioni.complaint.cases.appealed.LastAppeal;
import it.opposizioni.complaint.cases.company.Companies;
import it.opposizioni.complaint.cases.company.Finding;
import it.opposizioni.complaint.cases.contradiction.Contradictions;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.document.CaseDocuments;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.complaint.cases.serving.ServedActs;
import it.opposizioni.complaint.cases.serving.Serving;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.TimePosition;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/** Shows cases, and makes them of complaints by hand. */
@ApplicationScoped
public class CaseService {

    private static final Logger LOG = Logger.getLogger(CaseService.class);

    private static final Text NOBODY = Text.of(
            "Nessuna di queste segnalazioni indica chi ha chiamato.", "None of these complaints points at a caller.");

    private static final Text SEVERAL = Text.of(
            "Queste segnalazioni indicano chiamanti diversi: apri un fascicolo per ognuno.",
            "These complaints point at different callers: open a case for each.");

    private static final Text NO_PRINCIPAL = Text.of(
            "Nessuna di queste segnalazioni indica per conto di chi si è chiamato.",
            "None of these complaints points at a principal.");

    private static final Text SEVERAL_PRINCIPALS = Text.of(
            "Queste segnalazioni indicano committenti diversi: apri un fascicolo per ognuno.",
            "These complaints point at different principals: open a case for each.");

    /** Of cases that are not over; by ix_case_file_open. */
    private static final String COUNTS = """
            select count(*) filter (where assignee = ?), count(*), count(*) filter (where assignee is null),
                count(*) filter (where due_on < ?)
            from case_file where ended_at is null
            """;

    private static final String STAGES = "select stage, count(*) from case_file where ended_at is null group by stage";

    private final CaseRepository cases;
    private final CaseComplaints complaints;
    private final CaseDecisions decisions;
    private final Contradictions contradictions;
    private final CaseOpening opening;
    private final Companies companies;
    private final CaseDocuments documents;
    private final ServedActs servedActs;
    private final AppealedDecisions appealedDecisions;
    private final Officials officials;
    private final AccessLog accesses;
    private final Idempotency idempotency;
    private final Jdbc jdbc;
    private final Now now;

    CaseService(
            CaseRepository cases,
            CaseComplaints complaints,
            CaseDecisions decisions,
            Contradictions contradictions,
            CaseOpening opening,
            Companies companies,
            CaseDocuments documents,
            ServedActs servedActs,
            AppealedDecisions appealedDecisions,
            Officials officials,
            AccessLog accesses,
            Idempotency idempotency,
            Jdbc jdbc,
            Now now) {
        this.cases = cases;
        this.complaints = complaints;
        this.decisions = decisions;
        this.contradictions = contradictions;
        this.opening = opening;
        this.companies = companies;
        this.documents = documents;
        this.servedActs = servedActs;
        this.appealedDecisions = appealedDecisions;
        this.officials = officials;
        this.accesses = accesses;
        this.idempotency = idempotency;
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * How many cases wait; those that are over do not count.
     *
     * @param mine of the reader
     * @param open all of them
     * @param stages by stage; without those that no case is at
     */
    @Schema(name = "CaseCounts")
    record Counts(long mine, long open, long unassigned, long overdue, Map<CaseStage, Long> stages) {}

    @Transactional
    Page<CaseSummary> list(CaseFilter filter, Caller caller) {
        officials.seen(Official.of(caller));
        cases.requireKnown(filter.assignee());
        LocalDate today = today();
        Page<CaseFile> page = Page.of(
                cases.list(filter, today), filter.limit(), found -> TimePosition.write(found.openedAt(), found.id()));
        Map<UUID, CaseComplaints.Counts> counts =
                complaints.counts(page.items().stream().map(CaseFile::id).toList());
        Map<UUID, CaseSummary.Beside> beside = beside(page.items());
        return page.map(found ->
                CaseSummary.of(found, counts.get(found.id()), beside.get(found.id()), caller.subject(), today));
    }

    /**
     * The companies outside the register, and how far acts and appeals are: nothing of these where they are not decided, and no act where it is about a
     * number alone and nobody has served it.
     */
    private Map<UUID, CaseSummary.Beside> beside(List<CaseFile> shown) {
        List<CaseFile> decided =
                shown.stream().filter(each -> each.stage() == CaseStage.DECIDED).toList();
        List<UUID> ids = decided.stream().map(CaseFile::id).toList();
        Map<UUID, Serving> servings = new HashMap<>();
        decided.stream()
                .filter(each -> each.rightToBeHeard().hasAddressee())
                .forEach(each -> servings.put(each.id(), Serving.TO_SERVE));
        servings.putAll(servedActs.of(ids));
        Map<UUID, LastAppeal> appeals = appealedDecisions.of(ids);
        Map<UUID, Finding> named =
                companies.last(shown.stream().map(CaseFile::id).toList());
        return shown.stream()
                .collect(Collectors.toMap(
                        CaseFile::id,
                        each -> new CaseSummary.Beside(
                                named.get(each.id()), servings.get(each.id()), appeals.get(each.id()))));
    }

    @Transactional
    Counts counts(Caller caller) {
        record Stage(CaseStage stage, long cases) {}
        Map<CaseStage, Long> stages = new TreeMap<>();
        jdbc.query(STAGES, row -> new Stage(CaseStage.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(each -> stages.put(each.stage(), each.cases()));
        return jdbc.first(
                        COUNTS,
                        row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), stages),
                        caller.subject(),
                        today())
                .orElseThrow();
    }

    /** The look is noted. The complaints of the case are shown in lists of their own, and looks at them are noted one by one. */
    @Transactional
    public CaseView show(UUID id, Caller caller) {
        CaseFile found = cases.findByIdOptional(id).orElseThrow(DomainException::notFound);
        accesses.note(
                caller,
                Role.REGULATOR,
                List.of(new Read(null, RecordKind.CASE, id.toString(), Purpose.CASE_WORKED_ON)));
        return view(found, caller);
    }

    /** @throws DomainException 404 when there is no such case */
    @Transactional
    void requireKnown(UUID id) {
        cases.findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    CaseView view(CaseFile found, Caller caller) {
        Decision decision = decisions.of(found).orElse(null);
        CaseView view = CaseView.of(
                found,
                complaints.counts(found.id()),
                beside(List.of(found)).get(found.id()),
                documents.changes(found.id()),
                complaints.bearSanction(found),
                complaints.otherParties(found),
                decision,
                new CaseView.Reader(
                        caller.subject(),
                        !cases.withComplaintOf(caller.subject(), List.of(found.id()))
                                .isEmpty(),
                        found.stage() != CaseStage.PROPOSED || !contradictions.standAgainst(found.id(), decision)),
                today());
        if (view.historyAltered()) {
            LOG.warnf("The history of case %s was changed in the database", found.id());
        }
        return view;
    }

    /** Those who can be given a case; the caller is one of them. */
    @Transactional
    List<CaseSummary.Person> officials(Caller caller) {
        officials.seen(Official.of(caller));
        return officials.all().stream()
                .map(each -> CaseSummary.Person.of(each, caller.subject()))
                .toList();
    }

    @Transactional
    CaseView open(CaseRequests.Opening request, Caller caller, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, caller, List.of("cases", request), CaseView.class, () -> openNow(request, caller));
    }

    private CaseView openNow(CaseRequests.Opening request, Caller caller) {
        List<Complaint> chosen = request.complaintIds().stream()
                .distinct()
                .sorted()
                .map(id -> loose(id, request.about(), caller))
                .toList();
        CaseSubject subject = subjectOf(chosen, request.about());
        return view(
                opening.open(
                        subject, chosen, Official.of(caller), request.reason().strip()),
                caller);
    }

    /** Locked in the order of the ids, so that two people who choose the same wait for each other. */
    private Complaint loose(UUID id, CaseSubject.Party party, Caller caller) {
        Complaint complaint = complaints.forChange(id);
        cases.requireImpartial(complaint, caller);
        party.caseOf(complaint).flatMap(cases::ongoing).ifPresent(other -> {
            throw ComplaintProblems.complaintInCase(other.code());
        });
        if (complaint.stage().isFinal()) {
            throw ComplaintProblems.stageConflict(complaint.stage().name(), CaseAct.GATHER.name());
        }
        return complaint;
    }

    /**
     * The one caller, or principal, that they point at; some may point at nobody. They must not point at several: strong evidence against one
     * of them would count against the others.
     *
     * @throws DomainException 422 when none does, or they point at several
     */
    static CaseSubject subjectOf(List<Complaint> complaints, CaseSubject.Party party) {
        List<CaseSubject> subjects = complaints.stream()
                .flatMap(complaint -> complaint.accusation().flatMap(party::in).stream())
                .toList();
        if (subjects.isEmpty()) {
            throw DomainException.invalid(
                    "/complaintIds", "NOBODY_ACCUSED", party == CaseSubject.Party.PRINCIPAL ? NO_PRINCIPAL : NOBODY);
        }
        if (!subjects.stream().allMatch(subjects.getFirst()::isSameAs)) {
            throw DomainException.invalid(
                    "/complaintIds",
                    "SEVERAL_ACCUSED",
                    party == CaseSubject.Party.PRINCIPAL ? SEVERAL_PRINCIPALS : SEVERAL);
        }
        return subjects.getFirst();
    }

    private LocalDate today() {
        return Rome.day(now.get());
    }
}
