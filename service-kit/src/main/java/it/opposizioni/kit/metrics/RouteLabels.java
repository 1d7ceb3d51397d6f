package it.opposizioni.kit.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * The label {@code uri} of a request is the template of its route, or a fixed word where there is none. The address itself may carry a telephone
 * number or the secret of a private calendar, and readers of metrics must not see them.
 */
@Singleton
public class RouteLabels implements HttpServerMetricsTagsContributor, MeterFilter {

    private static final String URI = "uri";

    /** Where Quarkus REST leaves the template once a resource is found. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final Tag NO_ROUTE = Tag.of(URI, "NO_ROUTE");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** Takes the place of the label that the server's binder made of the address. */
    @Override
    public Tags contribute(Context context) {
        String template = context.requestContextLocalData(TEMPLATE);
        Tags labels = Tags.of(template == null ? NO_ROUTE : Tag.of(URI, template));
        String method = context.request().method().name();
        return METHODS.contains(method) ? labels : labels.and("method", "OTHER");
    }

    /** Requests without a route: those that were aborted, and those to others that were not sent by a REST client's method. */
    @Override
    public Meter.Id map(Meter.Id id) {
        boolean brokenOff = id.getName().equals("http.server.requests") && "RESET".equals(id.getTag("status"));
        boolean undeclared = id.getName().equals("http.client.requests") && id.getTag("address") != null;
        return brokenOff || undeclared ? id.replaceTags(Tags.of(id.getTags()).and(NO_ROUTE)) : id;
    }
}
