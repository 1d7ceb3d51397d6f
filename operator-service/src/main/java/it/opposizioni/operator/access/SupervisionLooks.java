package it.opposizioni.operator.access;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Notes that somebody of the authority looks at what one operator does. */
@ApplicationScoped
public class SupervisionLooks {

    private final AccessLog accesses;
    private final CurrentCaller caller;

    SupervisionLooks(AccessLog accesses, CurrentCaller caller) {
        this.accesses = accesses;
        this.caller = caller;
    }

    /** @param kind what of the operator is shown */
    public void note(RecordKind kind, UUID operatorId) {
        accesses.note(
                caller.get(),
                Role.REGULATOR,
                List.of(new Read(null, kind, operatorId.toString(), Purpose.SUPERVISION)));
    }
}
