package it.opposizioni.complaint.cases.contradiction;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the complaints of a case that its decision would close, and that speak plainly against a violation: a decision gives each of them its own
 * outcome.
 */
@ApplicationScoped
public class Contradictions {

    private static final Text CONTRADICTED = Text.of(
            "Alcune segnalazioni del fascicolo contraddicono la violazione: hanno un numero falsificato, accusano altri o riguardano chiamate permesse. Dividile dal fascicolo prima di proporla; se è già proposta, restituisci prima la proposta.",
            "Some complaints of the case contradict the violation: their number was falsified, they accuse somebody else, or the calls were allowed. Split them off before you propose it; if it is proposed already, return the proposal first.");

    /**
     * Of several results about one call the last one counts. A complaint that points at nobody is weak, and contradicts nothing. While its evidence is not
     * complete, that it names a number alone does not mean that nobody had declared it.
     */
    private static final String CONTRADICTING = """
            select id, code, reporter, reason, party_id, name, count(*) over () from (
                select c.complaint_id as id, c.code, c.reporter, c.filed_at,
                    case when party.other then 'OTHER_PARTY'
                        when origin.falsified > 0 and (not party.own or origin.falsified =
                            (select count(*) from complaint_call k where k.complaint_id = own.id)) then 'NUMBER_FALSIFIED'
                        when own.assessment in ('NOT_OPPOSED', 'EXEMPTED') then own.assessment
                    end as reason,
                    case when party.other then c.party_id end as party_id,
                    case when party.other then
                        case when f.principal_id is null then own.accused_name else own.principal_name end
                    end as name
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
                                    and own.accused_number is not null and own.gathered and own.assessment <> 'INCOMPLETE' end,
                            false) as other) party
                cross join lateral (
                    select count(*) as falsified from call_origin o where o.complaint_id = own.id and o.result = 'FALSIFIED'
                    and not exists (select from call_origin later where later.complaint_id = o.complaint_id
                        and later.call_id = o.call_id and later.version > o.version)) origin
                where c.case_id = ? and c.stage in ('FILED', 'EVIDENCE_COLLECTED', 'TAKEN_IN_CHARGE', 'UNDER_INVESTIGATION')) found
            where reason = any (?) order by filed_at desc, id desc limit ?
            """.formatted(PartOf.ROWS);

    private final Jdbc jdbc;

    Contradictions(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param partyId operator that it accuses instead; null of a number, and for any other reason
     * @param partyName null where there is no {@code partyId}
     * @param all how many the case has
     */
    record Found(
            UUID id,
            String code,
            String reporter,
            ContradictionReason reason,
            UUID partyId,
            String partyName,
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
                        row.getLong(7)),
                caseId,
                reasons.stream().map(Enum::name).toArray(String[]::new),
                most);
    }

    /** @throws DomainException 409 when the case has complaints that this decision cannot be made with */
    public void requireNone(UUID caseId, Decision decision) {
        Set<ContradictionReason> reasons = ContradictionReason.against(decision);
        if (!reasons.isEmpty() && !of(caseId, reasons, 1).isEmpty()) {
            throw new DomainException(ComplaintProblems.CASE_COMPLAINTS_CONTRADICT, CONTRADICTED);
        }
    }
}
