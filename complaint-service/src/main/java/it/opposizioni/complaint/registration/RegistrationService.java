package it.opposizioni.complaint.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.complaint.evidence.Source;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows the authority what the register stated of the called number, from the evidence that is kept: nobody asks the register again. */
@ApplicationScoped
class RegistrationService {

    private static final String NAMES = "select id, name from operator where id = any (?) and name is not null";

    private final ComplaintService complaints;
    private final EvidenceService evidence;
    private final ObjectMapper json;
    private final Jdbc jdbc;

    RegistrationService(ComplaintService complaints, EvidenceService evidence, ObjectMapper json, Jdbc jdbc) {
        this.complaints = complaints;
        this.evidence = evidence;
        this.json = json;
        this.jdbc = jdbc;
    }

    /**
     * The look is noted.
     *
     * @throws DomainException 404 when there is no such complaint
     */
    @Transactional
    RegistrationView show(UUID complaintId, Caller official) {
        complaints.visible(complaintId, official, RecordKind.EVIDENCE);
        List<StatedRegistration> stated =
                evidence.stated(List.of(complaintId)).getOrDefault(complaintId, List.of()).stream()
                        .filter(each -> each.source().equals(Source.REGISTER.name()))
                        .map(each -> read(each.body()))
                        .toList();
        if (stated.isEmpty()) {
            return RegistrationView.unknown(complaintId);
        }
        List<StatedRegistration> inForce = inForce(stated);
        return RegistrationView.of(complaintId, inForce, names(inForce));
    }

    /**
     * What says the same of the calls as what was stated last; what changed around them is not compared.
     *
     * @param stated oldest first
     * @return newest first
     */
    private static List<StatedRegistration> inForce(List<StatedRegistration> stated) {
        StatedRegistration last = stated.getLast();
        return stated.reversed().stream()
                .takeWhile(each -> each.calls().equals(last.calls()))
                .toList();
    }

    private Map<UUID, String> names(List<StatedRegistration> said) {
        Object operators =
                said.stream().flatMap(StatedRegistration::operators).distinct().toArray(UUID[]::new);
        return jdbc
                .query(NAMES, row -> new SimpleEntry<>(row.getObject(1, UUID.class), row.getString(2)), operators)
                .stream()
                .collect(Collectors.toMap(SimpleEntry::getKey, SimpleEntry::getValue));
    }

    private StatedRegistration read(String body) {
        try {
            return json.readValue(body, StatedRegistration.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored statement cannot be read", e);
        }
    }
}
