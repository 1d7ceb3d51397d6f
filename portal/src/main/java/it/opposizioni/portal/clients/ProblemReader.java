package it.opposizioni.portal.clients;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Reads the problem document of a refusal. */
public class ProblemReader implements ResponseExceptionMapper<UpstreamException> {

    @Override
    public UpstreamException toThrowable(Response response) {
        ProblemDocument problem = null;
        try {
            String type = response.getHeaderString(HttpHeaders.CONTENT_TYPE);
            if (type != null && type.startsWith("application/problem+json")) {
                problem = Json.read(response.readEntity(String.class), ProblemDocument.class);
            }
        } catch (RuntimeException _) {
            // a refusal without a readable document is still a refusal
        }
        return new UpstreamException(response.getStatus(), problem, retryAfter(response));
    }

    private static Duration retryAfter(Response response) {
        String value = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        try {
            return value == null ? null : Duration.ofSeconds(Long.parseLong(value.strip()));
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
