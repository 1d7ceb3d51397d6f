package it.opposizioni.portal.informationrequest;

import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Summaries;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Summary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the authority waits for, for the operator's first page. */
@ApplicationScoped
public class OpenRequests {

    private static final int MOST = 10;

    /** No reply is awaited of who is to come to a hearing. */
    private static final List<String> STATES = List.of("TO_ANSWER", "LATE", "ANSWERED");

    private final InformationRequestClient requests;

    OpenRequests(@RestClient InformationRequestClient requests) {
        this.requests = requests;
    }

    /**
     * What was found.
     *
     * @param first the most urgent, by their days
     * @param more there are others, less urgent
     */
    public record Found(List<Summary> first, boolean more) {

        static final Found NOTHING = new Found(List.of(), false);

        /** In the order of the service. One of the release before passes over the question: it answers with what awaits nothing among it. */
        static Found of(Summaries answer, LocalDate today) {
            List<Summary> awaiting = answer.items().stream()
                    .filter(each -> each.isAwaited(today))
                    .toList();
            return new Found(awaiting, answer.next() != null);
        }
    }

    /** Empty when it cannot be said now. */
    public Optional<Found> find(LocalDate today) {
        try {
            PageSection<Summaries> found = PageSection.of(() -> requests.requests(STATES, true, null, MOST));
            return Optional.ofNullable(found.value()).map(answer -> Found.of(answer, today));
        } catch (UpstreamException _) {
            // a service of a release before knows no requests; and a token that names no operator yet has none
            return Optional.of(Found.NOTHING);
        }
    }
}
