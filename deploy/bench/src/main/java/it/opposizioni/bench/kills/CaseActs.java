package it.opposizioni.bench.kills;

import it.opposizioni.bench.kills.Request.Kind;
import it.opposizioni.bench.kills.Request.Next;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What two officials do about the cases that complaints gather into: one takes a case and proposes a decision, the other approves it. */
final class CaseActs {

    static final String ASSIGN = "ASSIGN";
    static final String PROPOSE = "PROPOSE";
    static final String APPROVE = "APPROVE";

    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    /** That of a case when it is opened; what complaints have joined it since does not matter. */
    private static final int FIRST_VERSION = 1;

    private static final String DECISION =
            "{\"version\":%d,\"decision\":{\"outcome\":\"NOT_UPHELD\",\"facts\":\"Nessuna chiamata dimostrata.\","
                    + "\"reasons\":\"Il numero può essere stato falsificato.\",\"reasonForReporters\":\"Non abbiamo trovato prove.\"}}";

    private final String cases;
    private final Token proposer;
    private final Token approver;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    CaseActs(String service, TrialIssuer issuer) {
        this.cases = service + "/v1/cases";
        this.proposer = issuer.regulator("official-of-the-drill");
        this.approver = issuer.regulator("second-official-of-the-drill");
    }

    /** Looks for a case that nobody has; the acts follow from the answer, if there is one. */
    Request look() {
        return new Request(
                Kind.CASE_LOOK, cases + "?stage=OPEN&limit=1", proposer, "", Request.JSON, null, "", this::take);
    }

    private Request take(String id, String answer) {
        if (id.isEmpty() || !taken.add(id)) {
            return null;
        }
        return act(
                id,
                ASSIGN,
                "/assignment",
                proposer,
                "{\"version\":%d}".formatted(FIRST_VERSION),
                (_, assigned) -> propose(id, assigned));
    }

    private Request propose(String id, String assigned) {
        return act(
                id,
                PROPOSE,
                "/proposal",
                proposer,
                DECISION.formatted(version(assigned)),
                (_, proposed) -> approve(id, proposed));
    }

    private Request approve(String id, String proposed) {
        return act(id, APPROVE, "/approval", approver, "{\"version\":%d}".formatted(version(proposed)), Next.NOTHING);
    }

    private Request act(String id, String act, String path, Token who, String body, Next next) {
        return new Request(
                Kind.CASE_ACT,
                cases + "/" + id + path,
                who,
                UUID.randomUUID().toString(),
                Request.JSON,
                body,
                id + " " + act,
                next);
    }

    /** @throws IllegalStateException when it is no case */
    private static int version(String answer) {
        Matcher version = VERSION.matcher(answer);
        if (!version.find()) {
            throw new IllegalStateException("no case: " + answer);
        }
        return Integer.parseInt(version.group(1));
    }
}
