package it.opposizioni.portal.clients;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.core.Response;

/** Of clients whose answers are read while they arrive: so is a refusal, which may not be waited for where the others are read. */
public class StreamProblemReader extends ProblemReader {

    @Override
    @Blocking
    public UpstreamException toThrowable(Response response) {
        return super.toThrowable(response);
    }
}
