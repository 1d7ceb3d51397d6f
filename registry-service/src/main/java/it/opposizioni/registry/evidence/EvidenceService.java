package it.opposizioni.registry.evidence;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.exemption.ExemptionsInForce;
import it.opposizioni.registry.history.OppositionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** States for a complaint whether the called number was opposed at the time of each call; once for each complaint. */
@ApplicationScoped
class EvidenceService {

    private static final String REMEMBER =
            "insert into answered_complaint (complaint_id, answered_at) values (?, ?) on conflict do nothing";

    private final OppositionHistory history;
    private final ExemptionsInForce exemptions;
    private final Outbox outbox;
    private final Jdbc jdbc;
    private final Now clock;

    EvidenceService(OppositionHistory history, ExemptionsInForce exemptions, Outbox outbox, Jdbc jdbc, Now clock) {
        this.history = history;
        this.exemptions = exemptions;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void state(ComplaintFiled complaint) {
        Instant now = clock.get();
        if (!isFirst(complaint.complaintId(), now)) {
            return;
        }
        List<RegistrationStated.Call> calls = complaint.calls().stream()
                .map(call -> RegistrationStated.Call.of(
                        call,
                        complaint.calledNumber(),
                        complaint.reporter(),
                        history.at(complaint.calledNumber(), call.at()),
                        exemptions.at(complaint.calledNumber(), call.at())))
                .toList();
        RegistrationStated stated = new RegistrationStated(complaint.complaintId(), now, calls);
        outbox.append(
                new DomainEvent(RegistrationStated.TYPE, complaint.complaintId().toString(), 1, now, stated));
    }

    private boolean isFirst(UUID complaintId, Instant now) {
        return jdbc.update(REMEMBER, complaintId, now) == 1;
    }
}
