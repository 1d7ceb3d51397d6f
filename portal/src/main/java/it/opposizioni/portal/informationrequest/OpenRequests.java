package it.opposizioni.portal.informationrequest;

import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Summary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the authority waits for, for the operator's first page. */
@ApplicationScoped
public class OpenRequests {

    private static final int MOST = 10;

    private final InformationRequestClient requests;

    OpenRequests(@RestClient InformationRequestClient requests) {
        this.requests = requests;
    }

    /** The most urgent first; empty when it cannot be said now. */
    public Optional<List<Summary>> find() {
        try {
            PageSection<List<Summary>> found = PageSection.of(() ->
                    requests.requests(List.of("TO_ANSWER", "LATE"), null, MOST).items());
            return Optional.ofNullable(found.value()).map(OpenRequests::sorted);
        } catch (UpstreamException _) {
            // a service of a release before knows no requests; and a token that names no operator yet has none
            return Optional.of(List.of());
        }
    }

    private static List<Summary> sorted(List<Summary> found) {
        return found.stream()
                .sorted(Comparator.comparing(Summary::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
