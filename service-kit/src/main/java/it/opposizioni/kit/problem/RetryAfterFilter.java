package it.opposizioni.kit.problem;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every 503 says when it makes sense to try again, in documents and pages. */
public class RetryAfterFilter {

    /** Unless something better is known. */
    public static final Duration DEFAULT = Duration.ofSeconds(5);

    @ServerResponseFilter
    public void addRetryAfter(ContainerResponseContext answer) {
        if (answer.getStatus() == Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            answer.getHeaders().computeIfAbsent(HttpHeaders.RETRY_AFTER, _ -> List.of(DEFAULT.toSeconds()));
        }
    }
}
