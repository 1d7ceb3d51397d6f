package it.opposizioni.portal.clients;

import it.opposizioni.kit.identity.IdentityLevel;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Reads the problem document of a refusal. */
public class ProblemReader implements ResponseExceptionMapper<UpstreamException> {

    /** RFC 9470, as the services write it. */
    private static final Pattern STRONGER_SIGN_IN =
            Pattern.compile("error=\"insufficient_user_authentication\", acr_values=\"([^\"]+)\"");

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
        return new UpstreamException(response.getStatus(), problem, retryAfter(response), levelNeeded(response));
    }

    private static IdentityLevel levelNeeded(Response response) {
        String challenge = response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE);
        Matcher matcher = STRONGER_SIGN_IN.matcher(challenge == null ? "" : challenge);
        return matcher.find() ? IdentityLevel.ofAcr(matcher.group(1)).orElse(null) : null;
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
