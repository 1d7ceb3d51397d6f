package it.opposizioni.complaint.cases.contradiction;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the complaints of a case that its decision would close, and that speak plainly against a violation: a decision gives each of them its own
 * outcome.
 */
@ApplicationScoped
public class Contradictions {

    private static final Text CONTRADICTED = Text.of(
            "Alcune segnalazioni del fascicolo contraddicono la violazione: hanno un numero falsificato, accusano altri o riguardano chiamate permesse. Separale dal fascicolo prima di proporla; se è già proposta, restituisci prima la proposta.",
            "Some complaints of the case contradict the violation: their number was falsified, they accuse somebody else, or the calls were allowed. Split them off before you propose it; if it is proposed already, return the proposal first.");

    private static final Text AWAITED = Text.of(
            "Le prove di alcune segnalazioni del fascicolo sono in arrivo o appena cambiate. Aspetta che siano complete, oppure separa quelle segnalazioni.",
            "Evidence of some complaints of the case is still to come or has just changed. Wait until it is complete, or split those complaints off.");

    /** A complaint that is part of two cases is decided by the one about who called, unless that was archived. */
    private static final String CLOSED_BY_IT = """
            c.case_id = ? and c.stage in ('FILED', 'EVIDENCE_COLLECTED', 'TAKEN_IN_CHARGE', 'UNDER_INVESTIGATION')
            and not exists (select from case_file d where d.id = c.calling_case_id and d.stage <> 'ARCHIVED')""";

    /**
     * Of several results about one call the last one counts. A complaint that points at nobody is weak, and contradicts nothing. While its evidence is not
     * complete, that it names a number alone does not mean that nobody had declared it.
     */
    private static final String STANDING = """
            (select c.complaint_id as id, c.code, c.reporter, c.filed_at, own.gathered,
                case when party.other then 'OTHER_PARTY'
                    when origin.falsified > 0 and (not party.own or origin.falsified =
                        (select count(*) from complaint_call k where k.complaint_id = own.id)) then 'NUMBER_FALSIFIED'
                    when own.assessment in ('NOT_OPPOSED', 'EXEMPTED') then own.assessment
                end as reason,
                case when party.other then c.party_id end as party_id,
                case when party.other then
                    case when f.principal_id is null then own.accused_name else own.principal_name end
                end as name,
                case when party.other and c.party_id is null then own.accused_number end as number
            from %s c join complaint own on own.id = c.complaint_id join case_file f on f.id = c.case_id
            cross join lateral (
                select coalesce(
                        case when coalesce(f.principal_id, f.operator_id) is not null
                            then c.party_id = coalesce(f.principal_id, f.operator_id)
                            else c.party_id is null and own.accused_number = f.caller_number end,
                        false) as own,
                    coalesce(
                        case when c.party_id is not null
                            then c.party_id is distinct from coalesce(f.principal_id, f.operator_id)
                            else f.principal_id is null and own.accused_number is distinct from f.caller_number
                                and own.accused_number is not null and own.assessment <> 'INCOMPLETE' end,
                        false) as other) party
            cross join lateral (
                select count(*) as falsified from call_origin o where o.complaint_id = own.id and o.result = 'FALSIFIED'
                and not exists (select from call_origin later where later.complaint_id = o.complaint_id
                    and later.call_id = o.call_id and later.version > o.version)) origin
            where %s) standing""".formatted(PartOf.ROWS, CLOSED_BY_IT);

    private static final String CONTRADICTING = """
            select id, code, reporter, reason, party_id, name, number, count(*) over () from %s
            where gathered and reason = any (?) order by filed_at desc, id desc limit ?
            """.formatted(STANDING);

    private static final String CONTRADICTED_BY_ANY =
            "select from %s where gathered and reason = any (?) limit 1".formatted(STANDING);

    private static final String NOT_TO_BE_CLOSED =
            "select id, gathered, reason from %s where (not gathered or reason = any (?)) and id = any (?)"
                    .formatted(STANDING);

    /** Whom they accuse now is not known before they are gathered again. */
    private static final String NOT_GATHERED = """
            select count(*) from %s c join complaint own on own.id = c.complaint_id where not own.gathered and %s
            """.formatted(PartOf.ROWS, CLOSED_BY_IT);

    private final Jdbc jdbc;

    Contradictions(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param partyId operator that it accuses instead; null of a number, and for any other reason
     * @param partyName null where there is no {@code partyId}
     * @param number that it accuses instead; null of an operator, and for any other reason
     * @param all how many the case has
     */
    record Found(
            UUID id,
            String code,
            String reporter,
            ContradictionReason reason,
            UUID partyId,
            String partyName,
            ShownNumber number,
            long all) {}

    /** Those with one of the reasons, newest first. */
    List<Found> of(UUID caseId, Set<ContradictionReason> reasons, int most) {
        return jdbc.query(
                CONTRADICTING,
                row -> new Found(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        ContradictionReason.valueOf(row.getString(4)),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        Optional.ofNullable(row.getObject(7, Long.class))
                                .map(ShownNumber::new)
                                .orElse(null),
                        row.getLong(8)),
                caseId,
                names(reasons),
                most);
    }

    private static String[] names(Set<ContradictionReason> reasons) {
        return reasons.stream().map(Enum::name).toArray(String[]::new);
    }

    /** How many complaints have yet to be looked at with their present evidence: what they say now is not known. */
    public long awaited(UUID caseId) {
        return jdbc.first(NOT_GATHERED, row -> row.getLong(1), caseId).orElseThrow();
    }

    private boolean contradict(UUID caseId, Set<ContradictionReason> reasons) {
        return jdbc.exists(CONTRADICTED_BY_ANY, caseId, names(reasons));
    }

    /** Whether {@link #requireNone} would refuse this decision. */
    public boolean standAgainst(UUID caseId, Decision decision) {
        Set<ContradictionReason> reasons = ContradictionReason.against(decision);
        return !reasons.isEmpty() && (awaited(caseId) > 0 || contradict(caseId, reasons));
    }

    /**
     * @throws DomainException 409 when the case has complaints that this decision cannot be made with, or some of which is not known whether it can be
     */
    public void requireNone(UUID caseId, Decision decision) {
        Set<ContradictionReason> reasons = ContradictionReason.against(decision);
        if (reasons.isEmpty()) {
            return;
        }
        if (awaited(caseId) > 0) {
            throw new DomainException(ComplaintProblems.CASE_EVIDENCE_AWAITED, AWAITED);
        }
        if (contradict(caseId, reasons)) {
            throw new DomainException(ComplaintProblems.CASE_COMPLAINTS_CONTRADICT, CONTRADICTED);
        }
    }

    /**
     * Complaints that a decision which was made does not close.
     *
     * @param contradicting they speak against it by now, and why
     * @param awaited what they say now is known in a moment
     */
    public record NotClosed(Map<UUID, ContradictionReason> contradicting, Set<UUID> awaited) {

        private static final NotClosed NONE = new NotClosed(Map.of(), Set.of());

        public boolean has(UUID complaint) {
            return contradicting.containsKey(complaint) || awaited.contains(complaint);
        }
    }

    /** Among these, which are locked. */
    public NotClosed notClosed(UUID caseId, Decision decision, Collection<UUID> complaints) {
        Set<ContradictionReason> reasons = ContradictionReason.against(decision);
        if (reasons.isEmpty()) {
            return NotClosed.NONE;
        }
        record Row(UUID id, boolean gathered, String reason) {}
        Map<Boolean, List<Row>> byGathered = jdbc
                .query(
                        NOT_TO_BE_CLOSED,
                        row -> new Row(row.getObject(1, UUID.class), row.getBoolean(2), row.getString(3)),
                        caseId,
                        names(reasons),
                        complaints.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.partitioningBy(Row::gathered));
        return new NotClosed(
                byGathered.get(true).stream()
                        .collect(Collectors.toMap(Row::id, row -> ContradictionReason.valueOf(row.reason()))),
                byGathered.get(false).stream().map(Row::id).collect(Collectors.toSet()));
    }
}
