package it.opposizioni.operator.calllog.intake;

import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Makes the view of a log, in the language of its reader. */
@ApplicationScoped
class CallLogViews {

    private final OperatorService operators;
    private final Now now;

    CallLogViews(OperatorService operators, Now now) {
        this.operators = operators;
        this.now = now;
    }

    CallLogView of(CallLog log, String acceptLanguage) {
        return CallLogView.of(log, now.get(), operators::party, Languages.accepted(acceptLanguage));
    }

    Page<CallLogView> of(Page<CallLog> logs, String acceptLanguage) {
        Instant at = now.get();
        Map<UUID, OperatorReference> known = new HashMap<>();
        return logs.map(log -> CallLogView.of(
                log, at, id -> known.computeIfAbsent(id, operators::party), Languages.accepted(acceptLanguage)));
    }
}
