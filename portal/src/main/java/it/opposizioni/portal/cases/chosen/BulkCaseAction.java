package it.opposizioni.portal.cases.chosen;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseRequest;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Form;
import jakarta.ws.rs.ProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Does one thing to several cases, one after the other: what is refused for one of them changes nothing for the others. Each is asked of the version
 * that was shown, so that nothing that a colleague did meanwhile is overwritten.
 */
final class BulkCaseAction {

    private final CaseClient cases;

    BulkCaseAction(CaseClient cases) {
        this.cases = cases;
    }

    enum Ending {
        DONE,
        REFUSED,

        /** The service did not say. */
        UNKNOWN,

        /** Its turn did not come. */
        NOT_TRIED
    }

    /**
     * What became of one case.
     *
     * @param why in the service's words; empty unless it was refused
     */
    record Outcome(ChosenCase chosen, Ending ending, String why) {

        @JsonIgnore
        public boolean isDone() {
            return ending == Ending.DONE;
        }

        @JsonIgnore
        public boolean isLeft() {
            return ending == Ending.REFUSED || ending == Ending.NOT_TRIED;
        }
    }

    /** An unexpected answer ends the work; what was done before it is still reported. */
    List<Outcome> doTo(List<ChosenCase> chosen, ChosenAct act, Form form) {
        List<Outcome> outcomes = new ArrayList<>();
        boolean stopped = false;
        for (ChosenCase each : chosen.stream().filter(act::concerns).toList()) {
            if (stopped) {
                outcomes.add(new Outcome(each, Ending.NOT_TRIED, ""));
                continue;
            }
            try {
                outcomes.add(doTo(each, act, form));
            } catch (UpstreamException e) {
                if (outcomes.isEmpty()) {
                    throw e;
                }
                outcomes.add(new Outcome(each, Ending.UNKNOWN, ""));
                stopped = true;
            }
        }
        return outcomes;
    }

    private Outcome doTo(ChosenCase each, ChosenAct act, Form form) {
        CaseRequest request = act.request(each.version());
        try {
            cases.act(each.id(), act.address(), key(form, each, request), request);
            return new Outcome(each, Ending.DONE, "");
        } catch (UpstreamException e) {
            if (e.isPassing()) {
                return new Outcome(each, Ending.UNKNOWN, "");
            }
            if (!e.isCorrectable() && e.status() != 404) {
                throw e;
            }
            return new Outcome(each, Ending.REFUSED, why(e));
        } catch (ProcessingException _) {
            return new Outcome(each, Ending.UNKNOWN, "");
        }
    }

    /** The first mistake that the service names, where it names any: it says more than the refusal as a whole. */
    private static String why(UpstreamException e) {
        return e.problem()
                .map(problem -> problem.errors().isEmpty()
                        ? problem.detail()
                        : problem.errors().getFirst().detail())
                .orElse("");
    }

    /** The idempotency key: the same when the same form is sent again, another one for anything else. */
    private static String key(Form form, ChosenCase each, CaseRequest request) {
        String what = form.key() + "/" + each.id() + "/" + request;
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
