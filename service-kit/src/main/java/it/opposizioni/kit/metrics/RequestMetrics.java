package it.opposizioni.kit.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * The label {@code uri} of a request is the template of its route, or a fixed word where there is none. The address itself may carry a telephone
 * number or the secret of a private calendar, and readers of metrics must not see them.
 */
@Singleton
public class RequestMetrics implements HttpServerMetricsTagsContributor, MeterFilter {

    private static final String URI = "uri";
    private static final String ANSWERS = "http.server.requests";

    /** In nanoseconds. */
    private static final double[] UP_TO = DoubleStream.of(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
            .map(seconds -> seconds * 1e9)
            .toArray();

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

    /** What is promised of answers is a share of them, and a mean would hide it: counted up to these times. */
    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(ANSWERS)
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(UP_TO)
                        .build()
                        .merge(config)
                : config;
    }

    /** Requests without a route: those that were aborted, and those to others that were not sent by a REST client's method. */
    @Override
    public Meter.Id map(Meter.Id id) {
        boolean brokenOff = id.getName().equals(ANSWERS) && "RESET".equals(id.getTag("status"));
        boolean undeclared = id.getName().equals("http.client.requests") && id.getTag("address") != null;
        return brokenOff || undeclared ? id.replaceTags(Tags.of(id.getTags()).and(NO_ROUTE)) : id;
    }
}
