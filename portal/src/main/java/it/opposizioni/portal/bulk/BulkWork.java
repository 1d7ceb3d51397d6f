package it.opposizioni.portal.bulk;

import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Form;
import jakarta.ws.rs.ProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Does one thing to several, one after the other: what is refused for one of them changes nothing for the others.
 *
 * @param <T> what they are
 * @param <R> what is asked of each; its text differs where the request does
 */
public final class BulkWork<T extends Chosen, R> {

    private static final String STAGE_CONFLICT = "stage-conflict";

    private final Form form;
    private final Function<T, R> request;
    private final Sender<T, R> sender;
    private final String otherStage;

    /** Asks it of one of them. */
    public interface Sender<T, R> {
        void send(T each, String idempotencyKey, R request);
    }

    /**
     * @param form that was sent; sent again it asks for the same under the same keys
     * @param otherStage what is said of one whose stage does not allow it
     */
    public BulkWork(Form form, Function<T, R> request, Sender<T, R> sender, String otherStage) {
        this.form = form;
        this.request = request;
        this.sender = sender;
        this.otherStage = otherStage;
    }

    /** An unexpected answer ends the work; what was done before it is still reported. */
    public List<Outcome<T>> doTo(List<T> chosen) {
        List<Outcome<T>> outcomes = new ArrayList<>();
        boolean stopped = false;
        for (T each : chosen) {
            if (stopped) {
                outcomes.add(new Outcome<>(each, Ending.NOT_TRIED, ""));
                continue;
            }
            try {
                outcomes.add(doTo(each));
            } catch (UpstreamException e) {
                if (outcomes.isEmpty()) {
                    throw e;
                }
                outcomes.add(new Outcome<>(each, Ending.UNKNOWN, ""));
                stopped = true;
            }
        }
        return outcomes;
    }

    private Outcome<T> doTo(T each) {
        R asked = request.apply(each);
        try {
            sender.send(each, key(each, asked), asked);
            return new Outcome<>(each, Ending.DONE, "");
        } catch (UpstreamException e) {
            if (e.isPassing()) {
                return new Outcome<>(each, Ending.UNKNOWN, "");
            }
            if (!e.isCorrectable() && e.status() != 404) {
                throw e;
            }
            return new Outcome<>(each, Ending.REFUSED, why(e));
        } catch (ProcessingException _) {
            return new Outcome<>(each, Ending.UNKNOWN, "");
        }
    }

    /** The first mistake that the service names, where it names any: it says more than the refusal as a whole. */
    private String why(UpstreamException e) {
        if (e.problem()
                .map(ProblemDocument::type)
                .filter(type -> type.endsWith(STAGE_CONFLICT))
                .isPresent()) {
            return otherStage;
        }
        return e.problem()
                .map(problem -> problem.errors().isEmpty()
                        ? problem.detail()
                        : problem.errors().getFirst().detail())
                .orElse("");
    }

    /** The idempotency key: the same when the same form is sent again, another one for anything else. */
    private String key(T each, R asked) {
        String what = form.key() + "/" + each.id() + "/" + asked;
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
