package it.opposizioni.complaint.evidence;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.context.Context;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.Principal;
import it.opposizioni.complaint.accusation.PrincipalChoices;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.desk.DeskPeople;
import it.opposizioni.complaint.evidence.flag.Flag;
import it.opposizioni.complaint.evidence.flag.FlagRules;
import it.opposizioni.complaint.evidence.origin.CallOrigin;
import it.opposizioni.complaint.evidence.origin.CallOrigins;
import it.opposizioni.complaint.evidence.request.EvidenceRounds;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assesses complaints by what the sources say about them, and shows it to those who may see it. */
@ApplicationScoped
public class EvidenceService {

    private final EvidenceRepository statements;
    private final EvidenceRounds rounds;
    private final ComplaintService complaints;
    private final DeskPeople desk;
    private final PrincipalChoices choices;
    private final CallOrigins origins;
    private final ObjectMapper json;
    private final Now now;
    private final FlagRules flags = FlagRules.current();

    EvidenceService(
            EvidenceRepository statements,
            EvidenceRounds rounds,
            ComplaintService complaints,
            DeskPeople desk,
            PrincipalChoices choices,
            CallOrigins origins,
            ObjectMapper json,
            Now now) {
        this.statements = statements;
        this.rounds = rounds;
        this.complaints = complaints;
        this.desk = desk;
        this.choices = choices;
        this.origins = origins;
        this.json = json;
        this.now = now;
    }

    /**
     * Assesses complaints by what is known now, in the caller's transaction, in which they are locked.
     *
     * @param trace that what is told of a complaint belongs to, by its id
     */
    void assess(List<Complaint> changed, Function<UUID, Context> trace) {
        Map<UUID, EvidenceHistory> known = histories(changed, false);
        for (Complaint complaint : changed) {
            Facts facts = known.get(complaint.id()).current();
            trace.apply(complaint.id()).wrap(() -> assess(complaint, facts)).run();
        }
        rounds.answered(changed.stream().map(Complaint::id).toList());
    }

    private void assess(Complaint complaint, Facts facts) {
        complaints.assess(
                complaint,
                Assessment.of(facts).finding(),
                Assessment.of(facts.forReporter()).finding(),
                facts.isComplete());
    }

    /** After something was found out besides what the sources state; in the caller's transaction, in which the complaint is locked. */
    public void assessAgain(Complaint complaint) {
        assess(
                complaint,
                histories(List.of(complaint), false).get(complaint.id()).current());
    }

    /**
     * What is known so far, as this person may see it. What its reporter does not look at is noted.
     *
     * @throws DomainException 404 when there is no such complaint, or it is another person's
     */
    @Transactional
    public EvidenceView show(UUID complaintId, Caller caller, Locale locale) {
        Complaint complaint = complaints.visible(complaintId, caller, RecordKind.EVIDENCE);
        return view(complaint, !caller.is(Role.REGULATOR), locale);
    }

    /** What is known so far, as its reporter may see it; in the caller's transaction, which notes the look. */
    public EvidenceView forReporter(Complaint complaint, Locale locale) {
        return view(complaint, true, locale);
    }

    private EvidenceView view(Complaint complaint, boolean forReporter, Locale locale) {
        EvidenceHistory history = histories(List.of(complaint), forReporter).get(complaint.id());
        return EvidenceView.of(complaint.id(), history, flagged(complaint), now.get(), locale);
    }

    /** What is known of complaints so far, for the authority; in the caller's transaction, which notes the looks. */
    public Map<UUID, EvidenceView> known(Collection<Complaint> of, Locale locale) {
        Instant at = now.get();
        Map<UUID, EvidenceHistory> histories = histories(of, false);
        return of.stream()
                .collect(Collectors.toMap(
                        Complaint::id,
                        each -> EvidenceView.of(each.id(), histories.get(each.id()), flagged(each), at, locale)));
    }

    private List<Flag> flagged(Complaint complaint) {
        return flags.of(
                complaint.calls(), complaint.product(), complaint.consentGiven().orElse(false));
    }

    /**
     * What a source said about a complaint.
     *
     * @param body the JSON of its event, as it came
     */
    public record Stated(String source, @JsonRawValue String body) {}

    /** All that the sources said about complaints, corrections after what they correct; in the caller's transaction, which notes the looks. */
    public Map<UUID, List<Stated>> stated(Collection<UUID> complaints) {
        Map<UUID, List<Stated>> stated = new HashMap<>();
        statements
                .bodies(complaints)
                .forEach((complaint, bodies) -> stated.put(
                        complaint,
                        bodies.entrySet().stream()
                                .flatMap(source -> source.getValue().stream()
                                        .map(body -> new Stated(source.getKey().name(), body)))
                                .toList()));
        return stated;
    }

    /** Whom the evidence points at so far, by complaint; in the caller's transaction. */
    public Map<UUID, Accusation> accusations(Collection<Complaint> of) {
        Map<UUID, EvidenceHistory> known = histories(of, false);
        Map<UUID, UUID> chosen = choices.of(known.keySet());
        return of.stream()
                .collect(Collectors.toMap(
                        Complaint::id,
                        each -> Accused.of(
                                known.get(each.id()).current(),
                                new Accused.Named(each.company().orElse(null), chosen.get(each.id())))));
    }

    /** All operators for which the call that accuses may have been made; in the caller's transaction. */
    public List<Principal> possiblePrincipals(Complaint of) {
        return Accused.possiblePrincipals(
                histories(List.of(of), false).get(of.id()).current());
    }

    private Map<UUID, EvidenceHistory> histories(Collection<Complaint> of, boolean forReporter) {
        List<UUID> ids = of.stream().map(Complaint::id).toList();
        Map<UUID, Map<Source, List<String>>> said = statements.bodies(ids);
        Set<UUID> atDesk = desk.known(ids);
        Map<UUID, List<CallOrigin>> found = origins.of(ids);
        return of.stream()
                .collect(Collectors.toMap(
                        Complaint::id,
                        complaint -> history(
                                Facts.of(complaint, found.getOrDefault(complaint.id(), List.of())),
                                said.getOrDefault(complaint.id(), Map.of()),
                                atDesk.contains(complaint.id()),
                                forReporter)));
    }

    private EvidenceHistory history(Facts report, Map<Source, List<String>> said, boolean atDesk, boolean forReporter) {
        List<RegistrationStatement> register = read(said.get(Source.REGISTER), RegistrationStatement.class);
        return EvidenceHistory.of(
                report,
                atDesk
                        ? register.stream()
                                .map(RegistrationStatement::aboutProvedLine)
                                .toList()
                        : register,
                read(said.get(Source.OPERATORS), CallerStatement.class),
                forReporter);
    }

    /** @param bodies null while the source has not answered */
    private <T> List<T> read(List<String> bodies, Class<T> reading) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(body -> parse(body, reading)).toList();
    }

    private <T> T parse(String body, Class<T> reading) {
        try {
            return json.readValue(body, reading);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored statement cannot be read", e);
        }
    }
}
